package dev.jinvax.booking.domain.visit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** The fields of a dose that can be corrected. */
public enum DoseField {
    DOSE_NUMBER {
        @Override
        public String of(Dose dose) {
            return String.valueOf(dose.doseNumber());
        }

        @Override
        public boolean accepts(String value) {
            return value.matches("[1-9]");
        }

        @Override
        public Dose change(Dose dose, String value) {
            return with(dose, Integer.parseInt(value), dose.productCode(), dose.lot(), dose.lotExpiresOn());
        }
    },
    PRODUCT_CODE {
        @Override
        public String of(Dose dose) {
            return dose.productCode();
        }

        @Override
        public boolean accepts(String value) {
            return value.matches("[A-Z][A-Z0-9_]{1,39}");
        }

        @Override
        public Dose change(Dose dose, String value) {
            return with(dose, dose.doseNumber(), value, dose.lot(), dose.lotExpiresOn());
        }
    },
    LOT {
        @Override
        public String of(Dose dose) {
            return dose.lot();
        }

        @Override
        public boolean accepts(String value) {
            return value.matches("[A-Za-z0-9][A-Za-z0-9./-]{0,39}");
        }

        @Override
        public Dose change(Dose dose, String value) {
            return with(dose, dose.doseNumber(), dose.productCode(), value, dose.lotExpiresOn());
        }
    },
    LOT_EXPIRES_ON {
        @Override
        public String of(Dose dose) {
            return dose.lotExpiresOn().toString();
        }

        @Override
        public boolean accepts(String value) {
            try {
                return value.matches("20\\d\\d-\\d\\d-\\d\\d")
                        && LocalDate.parse(value).toString().equals(value);
            } catch (DateTimeParseException e) {
                return false;
            }
        }

        @Override
        public Dose change(Dose dose, String value) {
            return with(dose, dose.doseNumber(), dose.productCode(), dose.lot(), LocalDate.parse(value));
        }
    };

    /** The value as it stands. */
    public abstract String of(Dose dose);

    /** Whether the field could hold it. */
    public abstract boolean accepts(String value);

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

    private static Dose with(Dose dose, int doseNumber, String productCode, String lot, LocalDate lotExpiresOn) {
        return new Dose(
                dose.doseId(),
                dose.bookingId(),
                dose.personKey(),
                doseNumber,
                productCode,
                lot,
                lotExpiresOn,
                dose.vaccinator(),
                dose.vaccinatedAt(),
                dose.siteId(),
                dose.version() + 1,
                dose.recorded());
    }
}
