package dev.jinvax.notification.domain;

import java.util.concurrent.CompletionStage;

/** Sends letters by e-mail; the stage always completes with a result. */
public interface Post {
    CompletionStage<Result> send(Envelope envelope, Letter letter);

    /** What a server made of a message. */
    enum Result {
        TAKEN,
        /** Refused for good: the address or the message. */
        REFUSED,
        /** No answer, or one that may be another tomorrow. */
        TROUBLE
    }
}
