package dev.jinvax.booking.domain.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthDeclarationTest {
    @ParameterizedTest
    @CsvSource({
        "ALLERGY, REFER_TO_CLINICIAN",
        "SEVERE_VACCINE_REACTION, REFER_TO_CLINICIAN",
        "NEUROLOGICAL_DISEASE, REFER_TO_CLINICIAN",
        "FEVER_OR_ACUTE_ILLNESS, DEFER",
        "PREGNANCY, REFER_TO_CLINICIAN",
    })
    void eachContraindicationSuggestsWhatTheGuidelineSays(Contraindication declared, ScreeningSuggestion suggestion) {
        assertThat(declaring(Set.of(declared)).suggestion()).isEqualTo(suggestion);
    }

    @Test
    void nothingDeclaredIsNotCalledFit() {
        assertThat(declaring(Set.of()).suggestion()).isEqualTo(ScreeningSuggestion.NOTHING_DECLARED);
    }

    @Test
    void referralOutweighsDeferral() {
        assertThat(declaring(Set.of(Contraindication.FEVER_OR_ACUTE_ILLNESS, Contraindication.PREGNANCY))
                        .suggestion())
                .isEqualTo(ScreeningSuggestion.REFER_TO_CLINICIAN);
    }

    @Test
    void answersAreNeverPrinted() {
        assertThat(declaring(Set.of(Contraindication.PREGNANCY)).toString()).doesNotContain("PREGNANCY");
    }

    private static HealthDeclaration declaring(Set<Contraindication> declared) {
        return new HealthDeclaration(
                new UUID(0, 1),
                Optional.of(declared),
                Optional.empty(),
                Instant.EPOCH,
                new Recorded(Instant.EPOCH, "desk"));
    }
}
