package dev.jinvax.kit.problem;

/** The same thing said in Chinese and in English; both are always there. */
public record BilingualText(String zh, String en) {
    public BilingualText {
        if (zh.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a text is missing in one of the two languages");
        }
    }

    /** The text a reader of {@code language} (BCP 47) gets: Chinese for {@code zh…}, English for all others. */
    public String in(String language) {
        return language.startsWith("zh") ? zh : en;
    }
}
