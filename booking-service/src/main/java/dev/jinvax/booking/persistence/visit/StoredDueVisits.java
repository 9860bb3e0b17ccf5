package dev.jinvax.booking.persistence.visit;

import static dev.jinvax.booking.persistence.visit.VisitSql.uuid;

import dev.jinvax.booking.domain.visit.DueVisits;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What falls due, by partial indexes that hold open cases only. */
@Singleton
public class StoredDueVisits implements DueVisits {
    private static final String AWAITED = """
            select booking_id from booking where state = 'CONFIRMED' and ends_at <= ? order by ends_at limit ?
            """;
    private static final String OVERDUE = """
            select booking_id from observation
            where ended_at is null and overdue_told_at is null and overdue_at <= ? order by overdue_at limit ?
            """;
    private static final String FOLLOWED_UP = """
            select booking_id from observation
            where completed_at is null and ended_at is not null and follow_up_until <= ?
            order by follow_up_until limit ?
            """;
    private static final String CLAIM = "select booking_id from booking where booking_id = ? for update skip locked";

    private final VisitSql sql;

    StoredDueVisits(VisitSql sql) {
        this.sql = sql;
    }

    @Override
    public List<UUID> awaitedInVain(Instant endedBy, int most) {
        return sql.read(AWAITED, row -> uuid(row, "booking_id"), endedBy, most);
    }

    @Override
    public List<UUID> observationOverdue(Instant now, int most) {
        return sql.read(OVERDUE, row -> uuid(row, "booking_id"), now, most);
    }

    @Override
    public List<UUID> followUpOver(Instant now, int most) {
        return sql.read(FOLLOWED_UP, row -> uuid(row, "booking_id"), now, most);
    }

    @Override
    public boolean claim(UUID bookingId) {
        return sql.readOne(CLAIM, row -> uuid(row, "booking_id"), bookingId).isPresent();
    }
}
