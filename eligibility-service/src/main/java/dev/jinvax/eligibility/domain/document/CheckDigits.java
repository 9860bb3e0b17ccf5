package dev.jinvax.eligibility.domain.document;

/** The two check-digit schemes of the documents we read. A right digit means well-formed, never genuine. */
public final class CheckDigits {
    private static final int[] ICAO_WEIGHTS = {7, 3, 1};
    private static final int[] ISO_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String ISO_CHECKS = "10X98765432";

    private CheckDigits() {}

    /**
     * Check digit of ICAO 9303: weights 7-3-1, modulo 10. It cannot see a substitution whose value differs by 10 or 20
     * (0/A/K/U, 1/B/L/V, …).
     *
     * @param text of {@code 0-9}, {@code A-Z} (10 to 35) and {@code <} (0)
     */
    public static char icao731(CharSequence text) {
        int sum = 0;
        for (int index = 0; index < text.length(); index++) {
            sum += icaoValue(text.charAt(index)) * ICAO_WEIGHTS[index % 3];
        }
        return (char) ('0' + sum % 10);
    }

    /**
     * Check character of ISO 7064 MOD 11-2, as on Chinese identity cards.
     *
     * @param text seventeen digits
     */
    public static char iso7064Mod11(CharSequence text) {
        int sum = 0;
        for (int index = 0; index < ISO_WEIGHTS.length; index++) {
            sum += (text.charAt(index) - '0') * ISO_WEIGHTS[index];
        }
        return ISO_CHECKS.charAt(sum % 11);
    }

    private static int icaoValue(char symbol) {
        if (symbol == '<') {
            return 0;
        }
        return symbol <= '9' ? symbol - '0' : symbol - 'A' + 10;
    }
}
