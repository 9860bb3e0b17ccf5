package dev.jinvax.kit.inbox;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where set-aside messages are kept, each once for every consumer that could not take it. */
@Singleton
class SetAsideMessages {
    private static final String KEEP = """
            insert into set_aside (id, consumer, topic, partition, position, event_key, event_id, event_type, event_time,
                traceparent, body, reason, set_aside_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;
    private static final String COLUMNS = """
            select id, consumer, topic, partition, position, event_key, event_id, event_type, event_time, traceparent,
                reason, set_aside_at, taken_at,
            """;
    private static final String LOCK = COLUMNS + " body from set_aside where id = ? for update";
    private static final String PAGE = COLUMNS + " null::bytea as body from set_aside where id > ? order by id limit ?";
    private static final String TAKEN = "update set_aside set taken_at = ? where id = ?";

    private final AgroalDataSource database;

    SetAsideMessages(AgroalDataSource database) {
        this.database = database;
    }

    /** Whether it was not there before. */
    boolean keep(SetAsideMessage message) {
        IncomingEvent event = message.event();
        try (Connection connection = database.getConnection();
                PreparedStatement keep = connection.prepareStatement(KEEP)) {
            keep.setObject(1, message.id());
            keep.setString(2, message.consumer());
            keep.setString(3, event.topic());
            keep.setInt(4, event.partition());
            keep.setLong(5, event.offset());
            keep.setString(6, event.key());
            keep.setObject(7, event.id());
            keep.setString(8, event.type());
            keep.setObject(9, event.time().atOffset(ZoneOffset.UTC));
            keep.setString(10, event.traceparent());
            keep.setBytes(11, event.body());
            keep.setString(12, message.reason());
            keep.setObject(13, message.setAsideAt().atOffset(ZoneOffset.UTC));
            return keep.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("could not keep a set-aside message", e);
        }
    }

    /** The message with its body, held until the end of the running transaction. */
    Optional<SetAsideMessage> lock(UUID id) {
        return ask(LOCK, id, Optional.empty()).stream().findFirst();
    }

    /** Messages without their bodies, the oldest first. */
    List<SetAsideMessage> page(UUID after, int limit) {
        return ask(PAGE, after, Optional.of(limit));
    }

    private List<SetAsideMessage> ask(String query, UUID id, Optional<Integer> limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement ask = connection.prepareStatement(query)) {
            ask.setObject(1, id);
            if (limit.isPresent()) {
                ask.setInt(2, limit.get());
            }
            List<SetAsideMessage> found = new ArrayList<>();
            try (ResultSet row = ask.executeQuery()) {
                while (row.next()) {
                    found.add(read(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("could not read set-aside messages", e);
        }
    }

    private static SetAsideMessage read(ResultSet row) throws SQLException {
        IncomingEvent event = new IncomingEvent(
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("position"),
                row.getString("event_key"),
                row.getObject("event_id", UUID.class),
                row.getString("event_type"),
                row.getObject("event_time", OffsetDateTime.class).toInstant(),
                row.getString("traceparent"),
                row.getBytes("body"));
        return new SetAsideMessage(
                row.getObject("id", UUID.class),
                row.getString("consumer"),
                event,
                row.getString("reason"),
                row.getObject("set_aside_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("taken_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    void taken(UUID id, Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement taken = connection.prepareStatement(TAKEN)) {
            taken.setObject(1, now.atOffset(ZoneOffset.UTC));
            taken.setObject(2, id);
            taken.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("could not mark a set-aside message", e);
        }
    }
}
