package dev.jinvax.booking.domain;

/** Steps of the visit that are told without detail of their own. */
public enum VisitStep {
    CHECKED_IN("booking.checked_in.v1"),
    CONSENTED("booking.consented.v1"),
    HEALTH_DECLARED("booking.health_declared.v1"),
    CLEARED("booking.cleared.v1"),
    RELEASED("booking.released.v1"),
    LEFT_UNRELEASED("booking.left_unreleased.v1"),
    OBSERVATION_OVERDUE("booking.observation_overdue.v1"),
    COMPLETED("booking.completed.v1");

    private final String type;

    VisitStep(String type) {
        this.type = type;
    }

    public String type() {
        return type;
    }
}
