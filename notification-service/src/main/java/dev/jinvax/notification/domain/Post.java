package dev.jinvax.notification.domain;

import java.util.concurrent.CompletionStage;

/** Sends letters by e-mail; the stage always completes with a result. */
public interface Post {
    CompletionStage<Result> send(DueReminder reminder, String address, Letter letter);

    /** What the mail server made of a letter. */
    enum Result {
        TAKEN,
        /** Refused for good: the address or the letter. */
        REFUSED,
        /** No answer, or one that may be another tomorrow. */
        TROUBLE
    }
}
