package dev.jinvax.booking.application.sequences;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.booking.domain.DosePool;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the tables say of many sequences, against what their models say. */
final class StoredSequences {
    private static final String PLACES = """
            select session_id::text, capacity || ' places, ' || live || ' taken, ' || live_later || ' of them by later doses'
            from session_ledger where session_id = any(?::uuid[])
            """;
    private static final String BOOKINGS = """
            select b.client_id || ' ' || b.out_booking_no,
                   b.booking_id || ' ' || b.state || ' in ' || b.session_id || ' dose ' || b.dose_number || ' ' || h.kept
                       || case when h.kept = o.told and h.versions and b.version = h.newest
                               then '' else ' but told ' || coalesce(o.told, 'nothing') end
            from booking b
            join (select booking_id, string_agg(event_type, ',' order by version) as kept, max(version) as newest,
                         min(version) = 1 and count(*) = max(version) and count(*) = count(distinct version) as versions
                  from booking_history group by booking_id) h on h.booking_id = b.booking_id
            left join (select event_key, string_agg(event_type, ',' order by id) as told
                       from outbox where topic = 'booking.bookings.v1' group by event_key) o on o.event_key = b.booking_id::text
            where b.client_id = any(?::text[])
            """;
    private static final String HOLDS = """
            select client_id || ' ' || out_hold_no, hold_id || ' ' || state from hold where client_id = any(?::text[])
            """;
    private static final String FORGET = """
            delete from outbox where event_key in (select booking_id::text from booking where client_id = any(?::text[]))
            """;

    private final Connection connection;
    private final Object[] clients;
    private final Object[] sessions;

    StoredSequences(Connection connection, List<Sequence> sequences) {
        this.connection = connection;
        this.clients = sequences.stream().map(sequence -> sequence.client).toArray();
        this.sessions = sequences.stream()
                .flatMap(sequence -> sequence.sessions.stream())
                .map(ModelSession::id)
                .toArray();
    }

    void agreeWith(List<Sequence> sequences) throws SQLException {
        Map<String, String> places = read(PLACES, "uuid", sessions);
        Map<String, String> bookings = read(BOOKINGS, "text", clients);
        Map<String, String> holds = read(HOLDS, "text", clients);
        int known = 0;
        int kept = 0;
        for (Sequence sequence : sequences) {
            for (ModelSession session : sequence.sessions) {
                assertThat(places.get(session.id().toString()))
                        .as("seed %d", sequence.seed)
                        .isEqualTo("%d places, %d taken, %d of them by later doses"
                                .formatted(
                                        session.capacity(),
                                        sequence.model.count.placed(session, Optional.empty()),
                                        sequence.model.count.placed(session, Optional.of(DosePool.LATER))));
            }
            for (ModelBooking booking : sequence.model.bookings) {
                assertThat(bookings.get(sequence.client + " " + booking.wish.outNo()))
                        .as("seed %d", sequence.seed)
                        .isEqualTo("%s %s in %s dose %d %s"
                                .formatted(
                                        booking.id().orElseThrow(),
                                        booking.state,
                                        booking.session.id(),
                                        booking.doseNumber,
                                        String.join(",", booking.events)));
                known++;
            }
            for (ModelHold hold : sequence.model.holds) {
                assertThat(holds.get(sequence.client + " " + hold.outNo))
                        .as("seed %d", sequence.seed)
                        .isEqualTo(hold.id() + " " + hold.state);
                kept++;
            }
        }
        // Nothing is stored that no model knows of.
        assertThat(bookings).hasSize(known);
        assertThat(holds).hasSize(kept);
        forget();
    }

    /** The outbox of what agreed is cleared, so that it stays small. */
    private void forget() throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(FORGET)) {
            delete.setArray(1, connection.createArrayOf("text", clients));
            delete.executeUpdate();
        }
    }

    private Map<String, String> read(String query, String type, Object... of) throws SQLException {
        Map<String, String> found = new TreeMap<>();
        try (PreparedStatement ask = connection.prepareStatement(query)) {
            ask.setArray(1, connection.createArrayOf(type, of));
            try (ResultSet row = ask.executeQuery()) {
                while (row.next()) {
                    found.put(row.getString(1), row.getString(2));
                }
            }
        }
        return found;
    }
}
