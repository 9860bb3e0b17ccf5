package dev.jinvax.e2e.faults;

/** What the nemesis does; each is healed before the next. */
enum Harm {
    KILL_NOTIFICATION("notification-service: kill -9"),
    KILL_BOOKING("one of two booking-services: kill -9"),
    KILL_ELIGIBILITY("eligibility-service: kill -9"),
    FREEZE_BOOKING("one of two booking-services: SIGSTOP"),
    FREEZE_NOTIFICATION("notification-service: SIGSTOP"),
    CRASH_POSTGRES("PostgreSQL: immediate stop"),
    FREEZE_POSTGRES("PostgreSQL: SIGSTOP of all its processes"),
    TERMINATE_BACKENDS("PostgreSQL: every session of the services terminated"),
    STOP_KAFKA("Kafka: stopped"),
    FREEZE_KAFKA("Kafka: SIGSTOP"),
    RESET("booking's connections to PostgreSQL: reset"),
    HALF_OPEN("booking's connections to PostgreSQL: open and silent, then reset"),
    SLOW("booking's connections to PostgreSQL: 30 ms late"),
    CUT_AFTER_BYTES("booking's connections to PostgreSQL: cut after 100,000 bytes"),
    CUT_BEFORE_BOOKING("booking's connections to PostgreSQL: cut before a booking arrives"),
    CUT_AFTER_BOOKING("booking's connections to PostgreSQL: cut after a booking is committed"),
    CUT_AFTER_COMMIT("booking's connections to PostgreSQL: cut after any COMMIT is carried out");

    private final String sentence;

    Harm(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
