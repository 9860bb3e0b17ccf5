package dev.jinvax.notification.domain;

import java.util.Optional;

/**
 * Who a letter is for.
 *
 * @param phone E.164
 * @param language the one that comes first
 */
public record Addressee(Optional<String> name, Optional<String> email, Optional<String> phone, Language language) {
    @Override
    public String toString() {
        return "Addressee[***]";
    }
}
