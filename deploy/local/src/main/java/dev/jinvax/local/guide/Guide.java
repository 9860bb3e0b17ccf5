package dev.jinvax.local.guide;

import dev.jinvax.local.page.Asset;
import dev.jinvax.local.page.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A page to start from, read from a text anybody can read as it is: headings in both languages, paragraphs first in
 * Chinese and then in English, shell commands, and behind {@code >} what the answer of the last command holds.
 */
public record Guide(List<Block> blocks) {
    private static final String FENCE = "```";

    public Guide {
        blocks = List.copyOf(blocks);
    }

    /** A part of the page. */
    public sealed interface Block permits Heading, Paragraph, Commands, Expected {}

    /** {@code level} is 1 for the title. */
    public record Heading(int level, String text) implements Block {
        /** {@code 预约 · Book} in one of its languages. */
        public String in(Language language) {
            String[] both = text.split(" · ", 2);
            String number = both[0].replaceFirst("^(\\d+ )?.*", "$1");
            return language == Language.ZH ? both[0] : number + both[both.length - 1];
        }
    }

    /** A paragraph in one language. */
    public record Paragraph(String text) implements Block {
        public boolean isIn(Language language) {
            return text.codePoints().anyMatch(Character::isIdeographic) == (language == Language.ZH);
        }
    }

    /** Lines for a shell. */
    public record Commands(String text) implements Block {}

    /** What the answer to the commands before it holds. */
    public record Expected(String text) implements Block {}

    public static Guide of(Audience audience) {
        List<Block> blocks = new ArrayList<>();
        for (String part :
                Asset.text("getting-started/" + audience.path() + ".md").split("\n\n(?!\\s)")) {
            blocks.add(block(part.strip()));
        }
        return new Guide(blocks);
    }

    private static Block block(String part) {
        if (part.startsWith("## ")) {
            return new Heading(2, part.substring(3));
        }
        if (part.startsWith("# ")) {
            return new Heading(1, part.substring(2));
        }
        if (part.startsWith(FENCE)) {
            return new Commands(
                    part.lines().filter(line -> !line.startsWith(FENCE)).collect(Collectors.joining("\n")));
        }
        return part.startsWith("> ") ? new Expected(part.substring(2)) : new Paragraph(part);
    }
}
