package dev.jinvax.booking.domain.batch;

/** What the uploader wants once the rows are assessed. */
public enum BatchMode {
    /** See first what each row would get; nothing is booked before the commit. */
    PLAN,
    /** Book at once. */
    COMMIT
}
