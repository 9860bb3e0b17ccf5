package dev.jinvax.booking.domain.visit;

/** The five contraindications of the national guideline (29 March 2021); the software suggests, a clinician decides (N10). */
public enum Contraindication {
    /** Allergy to a component or to an earlier dose. */
    ALLERGY(ScreeningSuggestion.REFER_TO_CLINICIAN),
    /** An earlier severe reaction to any vaccine. */
    SEVERE_VACCINE_REACTION(ScreeningSuggestion.REFER_TO_CLINICIAN),
    /** Uncontrolled epilepsy or another severe neurological disease. */
    NEUROLOGICAL_DISEASE(ScreeningSuggestion.REFER_TO_CLINICIAN),
    /** Fever, acute illness or an uncontrolled chronic disease. */
    FEVER_OR_ACUTE_ILLNESS(ScreeningSuggestion.DEFER),
    PREGNANCY(ScreeningSuggestion.REFER_TO_CLINICIAN);

    private final ScreeningSuggestion suggestion;

    Contraindication(ScreeningSuggestion suggestion) {
        this.suggestion = suggestion;
    }

    public ScreeningSuggestion suggestion() {
        return suggestion;
    }
}
