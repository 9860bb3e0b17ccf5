package dev.jinvax.eligibility.domain.document;

import dev.jinvax.eligibility.domain.FindingCode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The machine readable zone of a passport (ICAO 9303, TD3): two lines of 44, or the second alone, since names carry no
 * check digit. Everything here means well-formed, never verified.
 */
public record MachineReadableZone(String namesLine, String dataLine) {
    private static final int LINE = 44;
    private static final Pattern SYMBOLS = Pattern.compile("[A-Z0-9<]+");
    private static final DateTimeFormatter SHORT_DATE = DateTimeFormatter.ofPattern("uuMMdd", java.util.Locale.ROOT);

    /** Empty when the text is not of this form. */
    public static Optional<MachineReadableZone> of(String text) {
        String symbols = text.replaceAll("\\s", "");
        if (!SYMBOLS.matcher(symbols).matches()) {
            return Optional.empty();
        }
        if (symbols.length() == LINE) {
            return Optional.of(new MachineReadableZone("", symbols));
        }
        boolean both = symbols.length() == 2 * LINE && symbols.startsWith("P");
        return both
                ? Optional.of(new MachineReadableZone(symbols.substring(0, LINE), symbols.substring(LINE)))
                : Optional.empty();
    }

    /** Check digits that are wrong and issuers nobody knows. */
    public List<FindingCode> faults() {
        List<FindingCode> faults = new ArrayList<>();
        if (!checksAreRight()) {
            faults.add(FindingCode.MRZ_CHECK_DIGIT_WRONG);
        }
        if (!Countries.isKnown(nationality())
                || issuingCountry()
                        .filter(country -> !Countries.isKnown(country))
                        .isPresent()) {
            faults.add(FindingCode.MRZ_COUNTRY_UNKNOWN);
        }
        return List.copyOf(faults);
    }

    /** Whether the zone says the same as was declared. */
    public boolean agrees(String number, String issuer, LocalDate expiresOn, LocalDate birthDate, String citizen) {
        return documentNumber().equals(number)
                && dataLine.substring(13, 19).equals(SHORT_DATE.format(birthDate))
                && dataLine.substring(21, 27).equals(SHORT_DATE.format(expiresOn))
                && nationality().equals(citizen)
                && issuingCountry().filter(country -> !country.equals(issuer)).isEmpty();
    }

    /** Whether the names line can be of somebody with this name; nothing is known when only the second line was read. */
    public boolean agreesOnName(String latin) {
        return namesLine.isEmpty() || new PrintedName(namesLine.substring(5)).canBe(latin);
    }

    private boolean checksAreRight() {
        return isRight(0, 9, 9)
                && isRight(13, 19, 19)
                && isRight(21, 27, 27)
                && optionalDataIsRight()
                && dataLine.charAt(43)
                        == CheckDigits.icao731(
                                dataLine.substring(0, 10) + dataLine.substring(13, 20) + dataLine.substring(21, 43));
    }

    private boolean isRight(int from, int to, int check) {
        return dataLine.charAt(check) == CheckDigits.icao731(dataLine.substring(from, to));
    }

    /** An empty optional field may have a filler for its check digit. */
    private boolean optionalDataIsRight() {
        boolean empty = dataLine.substring(28, 42).chars().allMatch(symbol -> symbol == '<');
        return isRight(28, 42, 42) || (empty && dataLine.charAt(42) == '<');
    }

    private String documentNumber() {
        return dataLine.substring(0, 9).replace("<", "");
    }

    private String nationality() {
        return Countries.fromPassport(dataLine.substring(10, 13));
    }

    private Optional<String> issuingCountry() {
        return namesLine.isEmpty() ? Optional.empty() : Optional.of(Countries.fromPassport(namesLine.substring(2, 5)));
    }

    @Override
    public String toString() {
        return "MachineReadableZone[***]";
    }
}
