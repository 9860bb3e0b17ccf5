package dev.jinvax.eligibility.domain.document;

import dev.jinvax.eligibility.domain.FindingCode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The number of a foreign permanent resident's identity card, in the form of 2017 (15) or of 2023 (18 characters). */
public record PermanentResidentCard(String number) {
    private static final Pattern LETTERS_2017 = Pattern.compile("[A-Z]{3}[0-9]{12}");
    private static final Pattern DIGITS_2023 = Pattern.compile("9[0-9]{16}[0-9X]");
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65");

    /** Which card it is. */
    public enum Form {
        /** Three letters and twelve digits. */
        LETTERS_2017,
        /** Eighteen characters beginning with 9, handed out since 1 December 2023. */
        DIGITS_2023
    }

    /** Empty when the number has the shape of neither. */
    public Optional<Form> form() {
        if (LETTERS_2017.matcher(number).matches()) {
            return Optional.of(Form.LETTERS_2017);
        }
        return DIGITS_2023.matcher(number).matches() ? Optional.of(Form.DIGITS_2023) : Optional.empty();
    }

    /** Everything that shows the number is none of a card; empty when it is well-formed. */
    public List<FindingCode> faults() {
        Optional<Form> form = form();
        if (form.isEmpty()) {
            return List.of(FindingCode.CARD_NUMBER_MALFORMED);
        }
        List<FindingCode> faults = new ArrayList<>();
        if (!checkIsRight(form.get())) {
            faults.add(FindingCode.CARD_CHECK_DIGIT_WRONG);
        }
        if (birthDates().isEmpty()) {
            faults.add(FindingCode.CARD_DATE_IMPOSSIBLE);
        }
        if (nationality()
                .filter(Countries::isKnown)
                .filter(Countries::isForeign)
                .isEmpty()) {
            faults.add(FindingCode.CARD_COUNTRY_UNKNOWN);
        }
        if (!PROVINCES.contains(province(form.get()))) {
            faults.add(FindingCode.CARD_AREA_UNKNOWN);
        }
        return List.copyOf(faults);
    }

    /** Whether the date in the number can be {@code birthDate}; the form of 2017 leaves the century open. */
    public boolean fits(LocalDate birthDate) {
        return birthDates().contains(birthDate);
    }

    /** ISO letters of the holder's nationality; empty when the number does not say. */
    public Optional<String> nationality() {
        return form().flatMap(form -> switch (form) {
            case LETTERS_2017 -> Optional.of(number.substring(0, 3));
            case DIGITS_2023 -> Countries.ofNumber(number.substring(3, 6));
        });
    }

    private boolean checkIsRight(Form form) {
        char given = number.charAt(number.length() - 1);
        String body = number.substring(0, number.length() - 1);
        return switch (form) {
            case LETTERS_2017 -> given == CheckDigits.icao731(body);
            case DIGITS_2023 -> given == CheckDigits.iso7064Mod11(body);
        };
    }

    private String province(Form form) {
        return switch (form) {
            case LETTERS_2017 -> number.substring(3, 5);
            case DIGITS_2023 -> number.substring(1, 3);
        };
    }

    private List<LocalDate> birthDates() {
        return form().map(form -> switch (form) {
                    case LETTERS_2017 -> dates("19" + number.substring(7, 13), "20" + number.substring(7, 13));
                    case DIGITS_2023 -> dates(number.substring(6, 14));
                })
                .orElse(List.of());
    }

    private static List<LocalDate> dates(String... written) {
        List<LocalDate> dates = new ArrayList<>();
        for (String each : written) {
            try {
                dates.add(LocalDate.parse(each, DateTimeFormatter.BASIC_ISO_DATE));
            } catch (DateTimeException e) {
                // No such day in this century.
            }
        }
        return dates;
    }

    @Override
    public String toString() {
        return "PermanentResidentCard[***]";
    }
}
