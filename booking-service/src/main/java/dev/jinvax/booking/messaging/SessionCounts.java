package dev.jinvax.booking.messaging;

import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.outbox.Outbox;
import dev.jinvax.kit.outbox.OutgoingEvent;
import dev.jinvax.kit.time.Repeating;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells the live count of sessions whose count changed, at most once a second for each. */
@Singleton
public class SessionCounts {
    private static final String TOPIC = "booking.sessions.v1";
    private static final String COUNTED = "booking.session.counted.v1";
    private static final String TELL = """
            update session_ledger l
            set told_live = l.live, told_later = l.live_later, told_capacity = l.capacity, told_version = l.told_version + 1
            from (select session_id from session_ledger
                  where told_live <> live or told_later <> live_later or told_capacity <> capacity
                  order by session_id limit 500 for update skip locked) due
            where l.session_id = due.session_id
            returning l.session_id, l.told_version, l.live, l.capacity, l.live_later
            """;

    private final AgroalDataSource database;
    private final Outbox outbox;
    private final Clock clock;
    private @Nullable Repeating telling;

    public SessionCounts(AgroalDataSource database, Outbox outbox, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        telling = Repeating.start("session-counts", Duration.ofSeconds(1), this::tell);
    }

    void stop(@Observes ShutdownEvent event) {
        if (telling != null) {
            telling.close();
        }
    }

    void tell() {
        QuarkusTransaction.requiringNew().run(() -> {
            try (Connection connection = database.getConnection();
                    PreparedStatement tell = connection.prepareStatement(TELL);
                    ResultSet row = tell.executeQuery()) {
                Instant now = clock.instant();
                List<OutgoingEvent> events = new ArrayList<>();
                while (row.next()) {
                    UUID session = row.getObject(1, UUID.class);
                    int live = row.getInt(3);
                    int capacity = row.getInt(4);
                    Counted counted =
                            new Counted(session, row.getLong(2), live, row.getInt(5), capacity, live > capacity, now);
                    events.add(OutgoingEvent.of(
                            TOPIC, session.toString(), Ids.next(), COUNTED, now, outbox.bytes(counted)));
                }
                if (!events.isEmpty()) {
                    outbox.append(events);
                }
            } catch (SQLException e) {
                throw new IllegalStateException("could not tell the counts", e);
            }
        });
    }

    /** The count of a session; {@code overbooked} only by an editor's decision to lower its capacity. */
    record Counted(
            UUID sessionId,
            long version,
            int live,
            int liveLaterDoses,
            int capacity,
            boolean overbooked,
            Instant countedAt) {}
}
