package dev.jinvax.notification.application;

import java.util.List;

/** A letter in one language: what happened, the facts, what to do. */
public record LetterPart(
        String language, String greeting, String lead, List<Fact> facts, List<Section> sections, String footer) {
    public LetterPart {
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
    }

    /** One line of the facts, for instance the address. */
    public record Fact(String label, String value) {}

    /** A heading with its lines. */
    public record Section(String heading, List<String> lines) {
        public Section {
            lines = List.copyOf(lines);
        }
    }
}
