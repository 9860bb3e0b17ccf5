package dev.jinvax.booking.domain.batch;

/** What is told of a batch. */
public enum BatchEvent {
    RECEIVED("booking.batch.received.v1"),
    PLANNED("booking.batch.planned.v1"),
    PROGRESSED("booking.batch.progressed.v1"),
    COMPLETED("booking.batch.completed.v1"),
    CANCELLED("booking.batch.cancelled.v1"),
    FAILED("booking.batch.failed.v1");

    private final String type;

    BatchEvent(String type) {
        this.type = type;
    }

    public String type() {
        return type;
    }
}
