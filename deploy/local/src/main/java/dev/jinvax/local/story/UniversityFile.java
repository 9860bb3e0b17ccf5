package dev.jinvax.local.story;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 200 invented teachers and students as a CSV file; ten rows are bad, each in its own way. */
final class UniversityFile {
    static final int ROWS = 200;

    private static final List<String> HEADINGS = List.of(
            "Applicant number",
            "Name as in passport",
            "Date of birth",
            "Nationality",
            "Passport number",
            "Passport issuing country",
            "Passport expiry date",
            "Permit type",
            "Residence permit kind",
            "Permit number",
            "Permit expiry date",
            "Permanent resident card number",
            "Informed and voluntary",
            "Declared at");
    private static final int NUMBER = 0;
    private static final int NAME = 1;
    private static final int BIRTH = 2;
    private static final int NATIONALITY = 3;
    private static final int PASSPORT = 4;
    private static final int PASSPORT_EXPIRY = 6;
    private static final int PERMIT = 9;
    private static final int CARD = 11;
    private static final int WISH = 12;

    private final String declaredAt;
    private final String sixteenYearsAgo;

    UniversityFile(String declaredAt, String sixteenYearsAgo) {
        this.declaredAt = declaredAt;
        this.sixteenYearsAgo = sixteenYearsAgo;
    }

    /** Row number to the code it is refused with. */
    static Map<Integer, String> expectedRefusals() {
        Map<Integer, String> codes = new LinkedHashMap<>();
        codes.put(20, "FIELD_MISSING");
        codes.put(40, "DATE_IMPOSSIBLE");
        codes.put(60, "COUNTRY_UNKNOWN");
        codes.put(80, "DECLARATION_MISSING");
        codes.put(100, "DUPLICATE_APPLICANT_NO");
        codes.put(120, "DUPLICATE_DOCUMENT");
        codes.put(140, "DOCUMENT_MISSING");
        codes.put(160, "NUMBER_MANGLED");
        codes.put(180, "AGE_BELOW_MINIMUM");
        codes.put(200, "DOCUMENT_EXPIRED");
        return codes;
    }

    byte[] csv() {
        StringBuilder file = new StringBuilder(String.join(",", HEADINGS)).append('\n');
        for (int row = 1; row <= ROWS; row++) {
            file.append(String.join(",", spoiled(row, good(row)))).append('\n');
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<String> good(int row) {
        return new ArrayList<>(List.of(
                "U-%03d".formatted(row),
                "STUDENT NUMBER " + letters(row),
                "1999-09-%02d".formatted(row % 28 + 1),
                "KAZ",
                "N12%06d".formatted(row),
                "KAZ",
                "2034-01-01",
                "RESIDENCE_PERMIT",
                "STUDY",
                "1401008%03d".formatted(row),
                "2030-08-31",
                "",
                "yes",
                declaredAt));
    }

    private List<String> spoiled(int row, List<String> cells) {
        String code = expectedRefusals().getOrDefault(row, "");
        switch (code) {
            case "FIELD_MISSING" -> cells.set(NAME, "");
            case "DATE_IMPOSSIBLE" -> cells.set(BIRTH, "1999-02-30");
            case "COUNTRY_UNKNOWN" -> cells.set(NATIONALITY, "XQZ");
            case "DECLARATION_MISSING" -> cells.set(WISH, "");
            case "DUPLICATE_APPLICANT_NO" -> cells.set(NUMBER, "U-001");
            case "DUPLICATE_DOCUMENT" -> cells.set(PASSPORT, "N12000002");
            case "DOCUMENT_MISSING" -> {
                for (int column = PASSPORT; column <= CARD; column++) {
                    cells.set(column, "");
                }
            }
            case "NUMBER_MANGLED" -> cells.set(PERMIT, "1.40101E+08");
            case "AGE_BELOW_MINIMUM" -> cells.set(BIRTH, sixteenYearsAgo);
            case "DOCUMENT_EXPIRED" -> cells.set(PASSPORT_EXPIRY, "2021-01-01");
            default -> {
                // A good row stays as it is.
            }
        }
        return cells;
    }

    /** Passports hold no digits in names. */
    private static String letters(int row) {
        return "" + (char) ('A' + row / 26 % 26) + (char) ('A' + row % 26);
    }
}
