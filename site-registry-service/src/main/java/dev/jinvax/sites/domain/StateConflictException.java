package dev.jinvax.sites.domain;

/** Something was asked that the state of a site or session does not allow. */
public final class StateConflictException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String state;

    public StateConflictException(Enum<?> from, String attempted) {
        super(from + " does not allow " + attempted);
        this.state = from.name();
    }

    /** The state it is in, and stays in. */
    public String state() {
        return state;
    }
}
