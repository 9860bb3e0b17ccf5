package dev.jinvax.eligibility.domain.document;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Who issues documents: ISO 3166, and the few codes ICAO 9303 adds for people whose issuer is no country. */
public final class Countries {
    private static final Set<String> ISO = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);
    private static final Set<String> ICAO_ADDITIONS = Set.of(
            "GBD", "GBN", "GBO", "GBP", "GBS", "RKS", "EUE", "UNO", "UNA", "UNK", "XOM", "XPO", "XXA", "XXB", "XXC",
            "XXX");
    /** Citizens of China, and residents of Hong Kong, Macao and Taiwan, are not foreign nationals of the notice. */
    private static final Set<String> NOT_FOREIGN = Set.of("CHN", "HKG", "MAC", "TWN");

    private static final Map<String, String> BY_NUMBER = readNumbers();

    private Countries() {}

    /** Whether the code names an issuer of documents; {@code UTO} of ICAO's specimens does not. */
    public static boolean isKnown(String alpha3) {
        return ISO.contains(alpha3) || ICAO_ADDITIONS.contains(alpha3);
    }

    public static boolean isForeign(String alpha3) {
        return !NOT_FOREIGN.contains(alpha3);
    }

    /** The letter code of an ISO 3166 numeric code, {@code 840} for {@code USA}. */
    public static Optional<String> ofNumber(String numeric) {
        return Optional.ofNullable(BY_NUMBER.get(numeric));
    }

    /** The code as passports print it, read back: {@code D<<} is Germany. */
    public static String fromPassport(String printed) {
        String letters = printed.replace("<", "");
        return letters.equals("D") ? "DEU" : letters;
    }

    private static Map<String, String> readNumbers() {
        InputStream table = Objects.requireNonNull(
                Countries.class.getResourceAsStream("/dev/jinvax/eligibility/domain/iso3166-numeric.txt"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            Map<String, String> numbers = new HashMap<>();
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> numbers.put(line.substring(4), line.substring(0, 3)));
            return Map.copyOf(numbers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
