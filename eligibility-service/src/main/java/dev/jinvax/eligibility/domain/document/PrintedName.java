package dev.jinvax.eligibility.domain.document;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The name in a passport's machine readable zone (ICAO 9303, parts 3 and 4): surname, two fillers, given names; letters
 * A to Z alone, and cut off, component by component if need be, where 39 places are not enough.
 */
record PrintedName(String field) {
    private static final Pattern FILLERS = Pattern.compile("<+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern DROPPED = Pattern.compile("['’ʼ`.]");
    private static final Pattern BETWEEN = Pattern.compile("[^A-Z]+");
    /** Letters that do not fall apart into a base letter and a mark, or that ICAO writes with two letters. */
    private static final Map<String, String> IN_FULL = Map.ofEntries(
            Map.entry("Ä", "AE"),
            Map.entry("Ö", "OE"),
            Map.entry("Ü", "UE"),
            Map.entry("Å", "AA"),
            Map.entry("Ñ", "NXX"),
            Map.entry("Ø", "OE"),
            Map.entry("Æ", "AE"),
            Map.entry("Œ", "OE"),
            Map.entry("ẞ", "SS"),
            Map.entry("Þ", "TH"),
            Map.entry("Ð", "D"),
            Map.entry("Đ", "D"),
            Map.entry("Ł", "L"),
            Map.entry("Ħ", "H"),
            Map.entry("Ŧ", "T"),
            Map.entry("Ŋ", "N"));

    /** Whether somebody whose name is written so may have this passport; the order of the parts does not matter. */
    boolean canBe(String latin) {
        return Stream.of(spelt(latin, false), spelt(latin, true)).anyMatch(this::canBe);
    }

    private boolean canBe(List<String> declared) {
        List<String> printed = words(FILLERS, field);
        if (isCutOff()) {
            return beginsWordsOf(declared, printed);
        }
        return sorted(printed).equals(sorted(declared)) || runTogether(printed).equals(runTogether(declared));
    }

    /** A letter in the last place says that the name may go on. */
    private boolean isCutOff() {
        return !field.endsWith("<");
    }

    /** Each printed part is the beginning of a declared one, and of one only. */
    private static boolean beginsWordsOf(List<String> declared, List<String> printed) {
        List<String> left = new ArrayList<>(declared);
        for (String part : printed.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList()) {
            Optional<String> whole =
                    left.stream().filter(word -> word.startsWith(part)).min(Comparator.comparing(String::length));
            if (whole.isEmpty()) {
                return false;
            }
            left.remove(whole.get());
        }
        return true;
    }

    private static List<String> spelt(String latin, boolean inFull) {
        String upper = Normalizer.normalize(latin, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
        String letters = inFull ? replaced(upper) : upper;
        String plain = MARKS.matcher(Normalizer.normalize(letters, Normalizer.Form.NFD))
                .replaceAll("");
        return words(BETWEEN, DROPPED.matcher(replaced(plain)).replaceAll(""));
    }

    private static String replaced(String text) {
        String replaced = text;
        for (Map.Entry<String, String> letter : IN_FULL.entrySet()) {
            replaced = replaced.replace(letter.getKey(), letter.getValue());
        }
        return replaced;
    }

    private static List<String> words(Pattern between, String text) {
        return Arrays.stream(between.split(text))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static List<String> sorted(List<String> words) {
        return words.stream().sorted().toList();
    }

    /** Some write as one word what others write as two. */
    private static String runTogether(List<String> words) {
        return String.join("", words);
    }

    @Override
    public String toString() {
        return "PrintedName[***]";
    }
}
