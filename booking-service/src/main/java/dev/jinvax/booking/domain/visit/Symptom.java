package dev.jinvax.booking.domain.visit;

/** What people report of themselves in the fourteen days (N12). */
public enum Symptom {
    PAIN_AT_SITE,
    SWELLING_AT_SITE,
    FATIGUE,
    HEADACHE,
    MUSCLE_PAIN,
    NAUSEA,
    FEVER,
    RASH,
    OTHER,
    HIGH_FEVER_OVER_TWO_DAYS,
    SWELLING_OF_FACE_OR_THROAT,
    SHORTNESS_OF_BREATH,
    CHEST_PAIN,
    FAINTING,
    SEIZURE;

    /** Severe whatever the person thinks of it. */
    public boolean isSevere() {
        return switch (this) {
            case PAIN_AT_SITE, SWELLING_AT_SITE, FATIGUE, HEADACHE, MUSCLE_PAIN, NAUSEA, FEVER, RASH, OTHER -> false;
            case HIGH_FEVER_OVER_TWO_DAYS,
                    SWELLING_OF_FACE_OR_THROAT,
                    SHORTNESS_OF_BREATH,
                    CHEST_PAIN,
                    FAINTING,
                    SEIZURE -> true;
        };
    }
}
