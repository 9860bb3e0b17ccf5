package dev.jinvax.eligibility.domain;

import org.jspecify.annotations.Nullable;

/** An insurance as declared. */
public record Insurance(String scheme, @Nullable String number) {
    @Override
    public String toString() {
        return "Insurance[" + scheme + ", ***]";
    }
}
