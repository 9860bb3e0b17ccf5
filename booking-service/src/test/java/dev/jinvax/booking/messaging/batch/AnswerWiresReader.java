package dev.jinvax.booking.messaging.batch;

import dev.jinvax.kit.inbox.IncomingEvent;

/** Opens the batch consumer's own records to the contract test beside it. */
public final class AnswerWiresReader {
    private AnswerWiresReader() {}

    public static void assessed(IncomingEvent event) {
        event.as(AnswerWires.Assessed.class).toAnswer();
    }

    public static void refused(IncomingEvent event) {
        event.as(AnswerWires.Refused.class).toAnswer();
    }
}
