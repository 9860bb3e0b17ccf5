package dev.jinvax.kit.outbox;

import io.agroal.api.AgroalDataSource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is committed and not yet told: ops sees here that Kafka does not take a service's events. */
@Path("/v1/outbox")
@Tag(name = "Operations")
public class OutboxResource {
    /** Beyond this many the exact number tells ops nothing more, and counting would read them all. */
    private static final int MOST_COUNTED = 100_000;

    /** The first row is the oldest: rows are numbered as they are written. */
    private static final String ASK = """
            select (select count(*) from (select from outbox limit ?) as counted)::int as waiting,
                   (select event_time from outbox order by id limit 1) as oldest_at
            """;

    private final AgroalDataSource database;
    private final Clock clock;

    public OutboxResource(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @GET
    @RolesAllowed("ops")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readOutbox",
            summary = "Events that wait to be sent, and for how long",
            description = "查看尚未发出的事件数，以及最早一条已等待多久。 oldest_age_seconds is 0 when nothing waits.")
    public Waiting read() {
        try (Connection connection = database.getConnection();
                PreparedStatement ask = connection.prepareStatement(ASK)) {
            ask.setInt(1, MOST_COUNTED);
            try (ResultSet row = ask.executeQuery()) {
                row.next();
                OffsetDateTime oldest = row.getObject("oldest_at", OffsetDateTime.class);
                return new Waiting(row.getInt("waiting"), oldest == null ? 0 : age(oldest.toInstant()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("could not look into the outbox", e);
        }
    }

    /** Never negative: a clock put back makes nothing younger than new. */
    private long age(Instant written) {
        return Math.max(0, Duration.between(written, clock.instant()).toSeconds());
    }

    /** {@code waiting} is 100,000 when it is more. */
    public record Waiting(int waiting, long oldestAgeSeconds) {}
}
