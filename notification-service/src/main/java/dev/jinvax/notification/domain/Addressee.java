package dev.jinvax.notification.domain;

import java.util.Optional;

/**
 * Who a letter is for.
 *
 * @param language the one that comes first
 */
public record Addressee(Optional<String> name, Optional<String> email, Language language) {
    @Override
    public String toString() {
        return "Addressee[***]";
    }
}
