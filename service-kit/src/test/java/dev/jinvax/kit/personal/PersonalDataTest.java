package dev.jinvax.kit.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jinvax.kit.testing.TestKeys;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PersonalDataTest {
    private final Sealer sealer = Sealer.of(TestKeys.STORAGE);
    private final byte[] clear = "GARCIA MARIA".getBytes(StandardCharsets.UTF_8);

    @Test
    void whatIsSealedOpensInItsPlaceOnly() {
        byte[] sealed = sealer.seal(clear, "contact:1");

        assertThat(sealer.open(sealed, "contact:1")).isEqualTo(clear);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("GARCIA");
        assertThatThrownBy(() -> sealer.open(sealed, "contact:2")).isInstanceOf(Sealer.UnopenableException.class);
        assertThatThrownBy(() -> Sealer.of(TestKeys.CONTACTS).open(sealed, "contact:1"))
                .isInstanceOf(Sealer.UnopenableException.class);
    }

    @Test
    void blindIndexKeepsPartsApart() {
        BlindIndex index = new BlindIndex(TestKeys.DOCUMENTS);

        assertThat(index.of("ab", "c")).isEqualTo(index.of("ab", "c")).isNotEqualTo(index.of("a", "bc"));
    }

    @Test
    void personalTextIsNeverPrinted() {
        assertThat(new PersonalText("GARCIA")).hasToString("***");
    }
}
