package dev.jinvax.local.base;

import java.nio.file.Path;

/** The four services, as the launcher and the front door know them. */
public enum Service {
    ELIGIBILITY("eligibility", "eligibility-service", 1),
    SITES("sites", "site-registry-service", 2),
    BOOKING("booking", "booking-service", 3),
    NOTIFICATION("notification", "notification-service", 4);

    private final String database;
    private final String module;
    private final int portOffset;

    Service(String database, String module, int portOffset) {
        this.database = database;
        this.module = module;
        this.portOffset = portOffset;
    }

    /** First segment of the service's addresses on the front door: {@code /bookings/v1/bookings}. */
    public String path() {
        return switch (this) {
            case ELIGIBILITY -> "eligibility";
            case SITES -> "sites";
            case BOOKING -> "bookings";
            case NOTIFICATION -> "notifications";
        };
    }

    /** Database, login role and password, locally all the same word. */
    public String database() {
        return database;
    }

    public String module() {
        return module;
    }

    /** How far the service's port is from the front door's when ports are fixed. */
    public int portOffset() {
        return portOffset;
    }

    public Path jar(Path repository) {
        return repository.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
