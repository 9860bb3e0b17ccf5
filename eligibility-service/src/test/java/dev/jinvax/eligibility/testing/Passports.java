package dev.jinvax.eligibility.testing;

import dev.jinvax.eligibility.domain.document.CheckDigits;

/** Machine readable zones of invented passports. */
public final class Passports {
    private Passports() {}

    /** A well-formed line of somebody invented. */
    public static String line(String number, String country, String birth, String expiry) {
        String document = pad(number, 9);
        String optional = "<".repeat(14);
        String checked = document + CheckDigits.icao731(document);
        String dates = birth + CheckDigits.icao731(birth);
        String until = expiry + CheckDigits.icao731(expiry) + optional + CheckDigits.icao731(optional);
        return checked + pad(country, 3) + dates + "F" + until + CheckDigits.icao731(checked + dates + until);
    }

    private static String pad(String text, int length) {
        return text + "<".repeat(length - text.length());
    }
}
