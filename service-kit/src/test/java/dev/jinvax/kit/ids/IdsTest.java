package dev.jinvax.kit.ids;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {
    @Test
    void idsAreVersionSevenAndInOrderOfMaking() {
        List<UUID> ids = Stream.generate(Ids::next).limit(10_000).toList();

        assertThat(ids)
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id.version()).isEqualTo(7));
        assertThat(ids.stream().map(UUID::toString).toList()).isSorted();
    }

    @Test
    void referencesAreReadableAndDistinct() {
        List<String> references = Stream.generate(Ids::reference).limit(10_000).toList();

        assertThat(references)
                .doesNotHaveDuplicates()
                .allMatch(reference -> reference.matches(
                        "[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{3}[0-9A-Z*~$=]"));
    }
}
