package dev.jinvax.notification.persistence;

import static dev.jinvax.notification.persistence.Database.instant;
import static dev.jinvax.notification.persistence.Database.requiredInstant;

import dev.jinvax.notification.domain.BookingSnapshot;
import dev.jinvax.notification.persistence.Database.SqlArray;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The newest state of each booking. */
@Singleton
public class StoredBookings {
    private static final String LOCK =
            "select b.* from booking b where b.booking_id = any(?) order by b.booking_id for update";
    private static final String SAVE = """
            insert into booking (booking_id, version, state, reference, applicant_id, person_key, client_id, channel,
                out_booking_no, site_id, session_id, starts_at, ends_at, product_code, dose_number, payment,
                price_minor, offered_minor, currency, vaccinated_at, observation_until)
            select * from unnest(?::uuid[], ?::integer[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::uuid[], ?::uuid[], ?::timestamptz[], ?::timestamptz[], ?::text[], ?::integer[], ?::text[],
                ?::bigint[], ?::bigint[], ?::text[], ?::timestamptz[], ?::timestamptz[]) as b (booking_id)
            order by b.booking_id
            on conflict (booking_id) do update set version = excluded.version, state = excluded.state,
                person_key = excluded.person_key, site_id = excluded.site_id, session_id = excluded.session_id,
                starts_at = excluded.starts_at, ends_at = excluded.ends_at, product_code = excluded.product_code,
                dose_number = excluded.dose_number, payment = excluded.payment, price_minor = excluded.price_minor,
                offered_minor = excluded.offered_minor,
                vaccinated_at = excluded.vaccinated_at, observation_until = excluded.observation_until
            where excluded.version >= booking.version
            """;
    private static final String OF_SITE =
            "select 1 as found from booking where applicant_id = ? and site_id = ? limit 1";

    private final Database database;

    public StoredBookings(Database database) {
        this.database = database;
    }

    /** The known ones among {@code ids}, locked until the transaction ends. */
    public Map<UUID, BookingSnapshot> lock(Collection<UUID> ids) {
        return database.query(LOCK, StoredBookings::read, new SqlArray("uuid", List.copyOf(ids))).stream()
                .collect(Collectors.toMap(BookingSnapshot::bookingId, Function.identity()));
    }

    public void save(Collection<BookingSnapshot> bookings) {
        database.update(
                SAVE,
                SqlArray.of("uuid", bookings, BookingSnapshot::bookingId),
                SqlArray.of("integer", bookings, BookingSnapshot::version),
                SqlArray.of("text", bookings, BookingSnapshot::state),
                SqlArray.of("text", bookings, BookingSnapshot::reference),
                SqlArray.of("uuid", bookings, BookingSnapshot::applicantId),
                SqlArray.of("text", bookings, BookingSnapshot::personKey),
                SqlArray.of("text", bookings, BookingSnapshot::clientId),
                SqlArray.of("text", bookings, BookingSnapshot::channel),
                SqlArray.of("text", bookings, BookingSnapshot::outBookingNo),
                SqlArray.of("uuid", bookings, BookingSnapshot::siteId),
                SqlArray.of("uuid", bookings, BookingSnapshot::sessionId),
                SqlArray.of("timestamptz", bookings, BookingSnapshot::startsAt),
                SqlArray.of("timestamptz", bookings, BookingSnapshot::endsAt),
                SqlArray.of("text", bookings, BookingSnapshot::productCode),
                SqlArray.of("integer", bookings, BookingSnapshot::doseNumber),
                SqlArray.of("text", bookings, BookingSnapshot::payment),
                SqlArray.of("bigint", bookings, BookingSnapshot::priceMinor),
                SqlArray.of("bigint", bookings, BookingSnapshot::offeredMinor),
                SqlArray.of("text", bookings, BookingSnapshot::currency),
                SqlArray.of("timestamptz", bookings, BookingSnapshot::vaccinatedAt),
                SqlArray.of("timestamptz", bookings, BookingSnapshot::observationUntil));
    }

    public boolean isOfSite(UUID applicantId, UUID siteId) {
        return !database.query(OF_SITE, row -> row.getInt("found"), applicantId, siteId)
                .isEmpty();
    }

    static BookingSnapshot read(ResultSet row) throws SQLException {
        return new BookingSnapshot(
                row.getObject("booking_id", UUID.class),
                row.getInt("version"),
                row.getString("state"),
                row.getString("reference"),
                row.getObject("applicant_id", UUID.class),
                row.getString("person_key"),
                row.getString("client_id"),
                row.getString("channel"),
                row.getString("out_booking_no"),
                row.getObject("site_id", UUID.class),
                row.getObject("session_id", UUID.class),
                requiredInstant(row, "starts_at"),
                instant(row, "ends_at"),
                row.getString("product_code"),
                row.getInt("dose_number"),
                row.getString("payment"),
                row.getLong("price_minor"),
                row.getObject("offered_minor", Long.class),
                row.getString("currency"),
                instant(row, "vaccinated_at"),
                instant(row, "observation_until"));
    }
}
