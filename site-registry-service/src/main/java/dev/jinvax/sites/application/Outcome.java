package dev.jinvax.sites.application;

import dev.jinvax.sites.domain.Refusal;
import java.util.function.Function;

/** What came of a command: done, or refused with nothing changed. */
public sealed interface Outcome<T> {
    /** It is done. */
    record Done<T>(T value) implements Outcome<T> {}

    /** It is not done, and nothing changed. */
    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    /** The value, or what {@code otherwise} makes of the refusal (an exception, at the edge). */
    default T orElseThrow(Function<Refusal, ? extends RuntimeException> otherwise) {
        if (this instanceof Done<T> done) {
            return done.value();
        }
        throw otherwise.apply(((Refused<T>) this).refusal());
    }
}
