package dev.jinvax.booking.domain.batch;

/** A step the batch's state does not allow; callers check first. */
public final class BatchTransitionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BatchTransitionException(BatchState from, BatchState to) {
        super(from + " does not become " + to);
    }
}
