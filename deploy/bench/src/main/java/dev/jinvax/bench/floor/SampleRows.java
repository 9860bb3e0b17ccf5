package dev.jinvax.bench.floor;

import dev.jinvax.bench.stage.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/** What the product itself wrote for one booking: the floor writes rows of the same width. */
record SampleRows(byte[] answer, byte[] event, OffsetDateTime startsAt) {
    static SampleRows of(Sql booking) {
        try (Connection connection = booking.connect();
                PreparedStatement read = connection.prepareStatement("""
                        select d.body, h.body, b.starts_at from booking b
                        join booking_history h on h.booking_id = b.booking_id and h.version = 1
                        join idempotency d on d.location = '/v1/bookings/' || b.booking_id limit 1
                        """);
                ResultSet row = read.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("the product has to book something before the floor can be measured");
            }
            return new SampleRows(row.getBytes(1), row.getBytes(2), row.getObject(3, OffsetDateTime.class));
        } catch (SQLException e) {
            throw new IllegalStateException("no sample of the product's rows", e);
        }
    }
}
