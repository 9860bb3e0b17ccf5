package dev.jinvax.kit.inbox;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Remembers which events a consumer has had, in the transaction of their effect. */
@Singleton
public class Inbox {
    private static final String RECORD = """
            insert into inbox (consumer, event_id) select ?, unnest(?::uuid[])
            on conflict do nothing returning event_id
            """;

    private final AgroalDataSource database;

    public Inbox(AgroalDataSource database) {
        this.database = database;
    }

    /** Records the events and answers those that were not recorded before, each id once, in the given order. */
    List<IncomingEvent> recordFresh(String consumer, List<IncomingEvent> events) {
        UUID[] ids = events.stream().map(IncomingEvent::id).distinct().sorted().toArray(UUID[]::new);
        Set<UUID> fresh = new HashSet<>();
        try (Connection connection = database.getConnection();
                PreparedStatement record = connection.prepareStatement(RECORD)) {
            record.setString(1, consumer);
            record.setArray(2, connection.createArrayOf("uuid", ids));
            try (ResultSet recorded = record.executeQuery()) {
                while (recorded.next()) {
                    fresh.add(recorded.getObject(1, UUID.class));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("could not write to the inbox", e);
        }
        return events.stream().filter(event -> fresh.remove(event.id())).toList();
    }
}
