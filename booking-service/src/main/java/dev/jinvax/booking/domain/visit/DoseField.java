package dev.jinvax.booking.domain.visit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

/** The fields of a dose that can be corrected. */
public enum DoseField {
    DOSE_NUMBER(dose -> String.valueOf(dose.doseNumber()), matching("[1-9]")) {
        @Override
        public Dose change(Dose dose, String value) {
            return with(
                    dose,
                    Integer.parseInt(value),
                    dose.productCode(),
                    dose.lot(),
                    dose.lotExpiresOn(),
                    dose.vaccinator(),
                    dose.vaccinatedAt());
        }
    },
    PRODUCT_CODE(Dose::productCode, matching("[A-Z][A-Z0-9_]{1,39}")) {
        @Override
        public Dose change(Dose dose, String value) {
            return with(
                    dose,
                    dose.doseNumber(),
                    value,
                    dose.lot(),
                    dose.lotExpiresOn(),
                    dose.vaccinator(),
                    dose.vaccinatedAt());
        }
    },
    LOT(Dose::lot, matching("[A-Za-z0-9][A-Za-z0-9./-]{0,39}")) {
        @Override
        public Dose change(Dose dose, String value) {
            return with(
                    dose,
                    dose.doseNumber(),
                    dose.productCode(),
                    value,
                    dose.lotExpiresOn(),
                    dose.vaccinator(),
                    dose.vaccinatedAt());
        }
    },
    LOT_EXPIRES_ON(dose -> dose.lotExpiresOn().toString(), DoseField::isDay) {
        @Override
        public Dose change(Dose dose, String value) {
            return with(
                    dose,
                    dose.doseNumber(),
                    dose.productCode(),
                    dose.lot(),
                    LocalDate.parse(value),
                    dose.vaccinator(),
                    dose.vaccinatedAt());
        }
    },
    VACCINATOR(Dose::vaccinator, matching("[\\p{L}\\p{M} .,'·’-]{1,80}")) {
        @Override
        public Dose change(Dose dose, String value) {
            return with(
                    dose,
                    dose.doseNumber(),
                    dose.productCode(),
                    dose.lot(),
                    dose.lotExpiresOn(),
                    value,
                    dose.vaccinatedAt());
        }
    },
    VACCINATED_AT(dose -> dose.vaccinatedAt().toString(), DoseField::isTime) {
        @Override
        public Dose change(Dose dose, String value) {
            return with(
                    dose,
                    dose.doseNumber(),
                    dose.productCode(),
                    dose.lot(),
                    dose.lotExpiresOn(),
                    dose.vaccinator(),
                    time(value));
        }
    };

    private final Function<Dose, String> value;
    private final Predicate<String> possible;

    DoseField(Function<Dose, String> value, Predicate<String> possible) {
        this.value = value;
        this.possible = possible;
    }

    /** The value as it stands. */
    public String of(Dose dose) {
        return value.apply(dose);
    }

    /** Whether the field could hold it. */
    public boolean accepts(String text) {
        return possible.test(text);
    }

    /** The next version of the dose. */
    public abstract Dose change(Dose dose, String value);

    /** @throws IllegalArgumentException for a name no field has */
    public static DoseField ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Its name on the wire. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Predicate<String> matching(String pattern) {
        return text -> text.matches(pattern);
    }

    private static boolean isDay(String text) {
        try {
            return text.matches("20\\d\\d-\\d\\d-\\d\\d")
                    && LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isTime(String text) {
        try {
            return text.startsWith("20") && time(text).isAfter(Instant.EPOCH);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Instant time(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static Dose with(
            Dose dose,
            int doseNumber,
            String productCode,
            String lot,
            LocalDate lotExpiresOn,
            String vaccinator,
            Instant vaccinatedAt) {
        return new Dose(
                dose.doseId(),
                dose.bookingId(),
                dose.personKey(),
                doseNumber,
                productCode,
                dose.maker(),
                lot,
                lotExpiresOn,
                vaccinator,
                vaccinatedAt,
                dose.siteId(),
                dose.version() + 1,
                dose.recorded());
    }
}
