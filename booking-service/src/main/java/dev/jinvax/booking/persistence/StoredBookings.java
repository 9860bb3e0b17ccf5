package dev.jinvax.booking.persistence;

import dev.jinvax.booking.domain.Booking;
import dev.jinvax.booking.domain.BookingState;
import dev.jinvax.booking.domain.Bookings;
import dev.jinvax.booking.domain.HistoryEntry;
import dev.jinvax.booking.domain.Site;
import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Bookings in PostgreSQL. */
@Singleton
public class StoredBookings implements Bookings, PanacheRepositoryBase<Booking, UUID> {
    private static final String HISTORY = """
            select h.version, h.event_type, h.occurred_at, h.actor, h.channel, e.event ->> 'state' as state,
                   (e.event ->> 'session_id')::uuid as session_id, e.event -> 'detail' ->> 'cause' as cause,
                   e.event -> 'detail' ->> 'reason' as reason, e.event -> 'detail' ->> 'flag' as flag,
                   e.event -> 'detail' ->> 'from_session_id' as from_session_id
            from booking_history h cross join lateral (select convert_from(h.body, 'UTF8')::jsonb as event) e
            where h.booking_id = ? order by h.version
            """;

    /** Details that say nothing of anybody's health. */
    private static final List<String> SHOWN = List.of("cause", "reason", "flag", "from_session_id");

    private final AgroalDataSource database;
    private final SiteBook sites;

    public StoredBookings(AgroalDataSource database, SiteBook sites) {
        this.database = database;
        this.sites = sites;
    }

    @Override
    public Optional<Booking> lock(UUID bookingId) {
        return findByIdOptional(bookingId, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Optional<Booking> find(UUID bookingId) {
        return findByIdOptional(bookingId);
    }

    @Override
    public Optional<Booking> findByOutNo(String clientId, String outBookingNo) {
        return find("clientId = ?1 and outBookingNo = ?2", clientId, outBookingNo)
                .firstResultOptional();
    }

    @Override
    public List<Booking> page(
            Optional<String> clientId,
            Optional<UUID> siteId,
            Optional<String> outBookingNo,
            Optional<UUID> applicantId,
            UUID after,
            int limit) {
        StringBuilder condition = new StringBuilder("bookingId > :after");
        Parameters values = Parameters.with("after", after);
        if (siteId.isPresent()) {
            condition.append(" and (siteId = :site or clientId = :client)");
            values.and("site", siteId.get()).and("client", clientId.orElse(""));
        } else if (clientId.isPresent()) {
            condition.append(" and clientId = :client");
            values.and("client", clientId.get());
        }
        outBookingNo.ifPresent(number -> {
            condition.append(" and outBookingNo = :outNo");
            values.and("outNo", number);
        });
        applicantId.ifPresent(applicant -> {
            condition.append(" and applicantId = :applicant");
            values.and("applicant", applicant);
        });
        return find(condition + " order by bookingId", values).page(0, limit).list();
    }

    @Override
    public List<HistoryEntry> history(UUID bookingId) {
        try (Connection connection = database.getConnection();
                PreparedStatement read = connection.prepareStatement(HISTORY)) {
            read.setObject(1, bookingId);
            List<HistoryEntry> entries = new ArrayList<>();
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    entries.add(new HistoryEntry(
                            row.getInt("version"),
                            row.getString("event_type"),
                            CircumstancesReader.instant(row, "occurred_at"),
                            row.getString("actor"),
                            row.getString("channel"),
                            row.getString("state"),
                            row.getObject("session_id", UUID.class),
                            detail(row)));
                }
            }
            return entries;
        } catch (SQLException e) {
            throw new IllegalStateException("could not read the history", e);
        }
    }

    private static Map<String, String> detail(ResultSet row) throws SQLException {
        Map<String, String> detail = new HashMap<>();
        for (String name : SHOWN) {
            Optional.ofNullable(row.getString(name)).ifPresent(value -> detail.put(name, value));
        }
        return detail;
    }

    @Override
    public Optional<Site> site(UUID siteId) {
        try (Connection connection = database.getConnection()) {
            return sites.find(connection, siteId);
        } catch (SQLException e) {
            throw new IllegalStateException("could not read the site", e);
        }
    }

    @Override
    public List<Booking> lockLiveOfApplicants(Collection<UUID> applicants) {
        return lockLive("applicantId in ?1", applicants);
    }

    @Override
    public List<Booking> lockLiveInSessions(Collection<UUID> sessions) {
        return lockLive("sessionId in ?1", sessions);
    }

    @Override
    public List<Booking> lockLiveAtSites(Collection<UUID> sites) {
        return lockLive("siteId in ?1", sites);
    }

    @Override
    public List<Booking> lockLiveOfPerson(String personKey) {
        List<String> keys = new ArrayList<>(List.of(personKey));
        keys.addAll(linkedTo(personKey));
        return lockLive("personKey in ?1", keys);
    }

    private List<String> linkedTo(String personKey) {
        return getEntityManager()
                .createNativeQuery("select linked_key from person_link where surviving_key = :key", String.class)
                .setParameter("key", personKey)
                .getResultStream()
                .map(String.class::cast)
                .toList();
    }

    /** Ids are in order of making, so this is the oldest first, and everybody locks in one order. */
    private List<Booking> lockLive(String condition, Collection<?> values) {
        if (values.isEmpty()) {
            return List.of();
        }
        return find(condition + " and state in ?2 order by bookingId", values, BookingState.LIVE_BEFORE_DOSE)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    @Override
    public Optional<Booking> findLive(String personKey) {
        return find("personKey = ?1 and state in ?2", personKey, BookingState.LIVE_BEFORE_DOSE)
                .firstResultOptional();
    }
}
