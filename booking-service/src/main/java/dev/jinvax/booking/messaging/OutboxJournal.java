package dev.jinvax.booking.messaging;

import dev.jinvax.booking.domain.Actor;
import dev.jinvax.booking.domain.Booking;
import dev.jinvax.booking.domain.BookingChange;
import dev.jinvax.booking.domain.BookingJournal;
import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.outbox.Outbox;
import dev.jinvax.kit.outbox.OutgoingEvent;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Writes each change to the history and, as the same bytes, to the outbox. */
@Singleton
public class OutboxJournal implements BookingJournal {
    private static final String KEEP = """
            insert into booking_history (booking_id, version, event_id, event_type, occurred_at, actor, channel, body)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Outbox outbox;
    private final AgroalDataSource database;
    private final Clock clock;

    public OutboxJournal(Outbox outbox, AgroalDataSource database, Clock clock) {
        this.outbox = outbox;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void tell(Booking booking, BookingChange change, Actor actor) {
        Instant now = clock.instant();
        UUID id = Ids.next();
        byte[] body = outbox.bytes(BookingWire.of(booking, change, now));
        try (Connection connection = database.getConnection();
                PreparedStatement keep = connection.prepareStatement(KEEP)) {
            keep.setObject(1, booking.bookingId());
            keep.setInt(2, booking.version());
            keep.setObject(3, id);
            keep.setString(4, change.type());
            keep.setObject(5, now.atOffset(ZoneOffset.UTC));
            keep.setString(6, actor.clientId());
            keep.setString(7, actor.channel());
            keep.setBytes(8, body);
            keep.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("could not write the history", e);
        }
        outbox.append(List.of(
                OutgoingEvent.of(BookingWire.TOPIC, booking.bookingId().toString(), id, change.type(), now, body)));
    }
}
