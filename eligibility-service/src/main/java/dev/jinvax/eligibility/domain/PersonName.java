package dev.jinvax.eligibility.domain;

import org.jspecify.annotations.Nullable;

/** A name in Latin letters as in the passport, and the Chinese one of those who have it. */
public record PersonName(String latin, @Nullable String chinese) {
    @Override
    public String toString() {
        return "PersonName[***]";
    }
}
