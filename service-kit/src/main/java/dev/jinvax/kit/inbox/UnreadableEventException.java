package dev.jinvax.kit.inbox;

import org.jspecify.annotations.Nullable;

/** A message no retry will make readable. */
public final class UnreadableEventException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableEventException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
