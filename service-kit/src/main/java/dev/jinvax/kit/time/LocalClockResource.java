package dev.jinvax.kit.time;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Moves this service's clock; exists in the local and test profiles alone and answers 404 elsewhere. */
@Path("/local/clock")
public class LocalClockResource {
    private final MovableClock clock;

    public LocalClockResource(MovableClock clock) {
        this.clock = clock;
    }

    @GET
    @PermitAll
    @NonBlocking
    @Operation(hidden = true)
    public Reading read() {
        requireLocal();
        return new Reading(clock.offset(), clock.instant());
    }

    @POST
    @PermitAll
    @NonBlocking
    @Operation(hidden = true)
    public Reading move(@Valid @NotNull Move move) {
        requireLocal();
        clock.moveTo(move.offset());
        return new Reading(clock.offset(), clock.instant());
    }

    private static void requireLocal() {
        if (!ConfigUtils.isProfileActive("local") && !ConfigUtils.isProfileActive("test")) {
            throw new NotFoundException();
        }
    }

    /** How far from real time the clock stands. */
    public record Move(@NotNull Duration offset) {}

    /** The clock after the call. */
    public record Reading(Duration offset, Instant now) {}
}
