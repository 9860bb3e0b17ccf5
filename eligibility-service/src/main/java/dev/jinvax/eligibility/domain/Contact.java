package dev.jinvax.eligibility.domain;

import org.jspecify.annotations.Nullable;

/**
 * How a person is reached.
 *
 * @param phone in E.164, of any country
 * @param language BCP 47
 */
public record Contact(@Nullable String phone, @Nullable String email, String language) {
    @Override
    public String toString() {
        return "Contact[" + language + ", ***]";
    }
}
