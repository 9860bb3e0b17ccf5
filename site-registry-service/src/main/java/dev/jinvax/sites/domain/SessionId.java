package dev.jinvax.sites.domain;

import java.util.UUID;

/** Names a session. */
public record SessionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
