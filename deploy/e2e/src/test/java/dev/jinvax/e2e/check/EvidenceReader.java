package dev.jinvax.e2e.check;

import dev.jinvax.e2e.check.Evidence.Batch;
import dev.jinvax.e2e.check.Evidence.Booking;
import dev.jinvax.e2e.check.Evidence.Change;
import dev.jinvax.e2e.check.Evidence.Delivery;
import dev.jinvax.e2e.check.Evidence.Known;
import dev.jinvax.e2e.check.Evidence.Place;
import dev.jinvax.e2e.check.Evidence.Reminder;
import dev.jinvax.embedded.CaughtMail;
import dev.jinvax.local.stack.Stack;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Gathers what is known of a run. */
public final class EvidenceReader {
    private final Stack stack;
    private final Tables tables;

    public EvidenceReader(Stack stack) {
        this.stack = stack;
        this.tables = new Tables(stack);
    }

    /** @param arrivals message ids in the log of the webhook receivers */
    public Evidence read(Scope scope, List<Call> calls, List<String> arrivals, Duration patience, Duration downtime) {
        String servers = stack.broker().bootstrapServers();
        List<Booking> bookings =
                tables.read("booking", EvidenceSql.BOOKINGS, EvidenceReader::booking, scope.pattern(), scope.pattern());
        List<String> ids = bookings.stream().map(Booking::id).toList();
        Set<String> lowered = Topics.lowered(servers);
        return new Evidence(
                calls,
                patience,
                downtime,
                stack.now(),
                bookings,
                tables.read("booking", EvidenceSql.PLACES, row -> place(row, lowered), scope.sessions()),
                tables.read("booking", EvidenceSql.OVERBOOKED, row -> row.getString(1), scope.sessions()),
                tables.read(
                        "booking",
                        EvidenceSql.HISTORY,
                        row -> new Change(row.getString(1), row.getInt(2), row.getString(3), row.getString(4)),
                        ids),
                Topics.bookings(servers, scope.begin()),
                new Quiet(stack).unsent(),
                keys(),
                tables.read(
                        "notification",
                        "select booking_id::text, version, state from booking where booking_id::text = any(?)",
                        row -> new Known(row.getString(1), row.getInt(2), row.getString(3)),
                        ids),
                tables.read("notification", EvidenceSql.REMINDERS, EvidenceReader::reminder, ids),
                tables.read(
                        "notification",
                        EvidenceSql.DELIVERIES,
                        row -> new Delivery(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6)),
                        ids),
                arrivals,
                stack.mail().mails().stream().map(CaughtMail::messageId).collect(Collectors.toSet()),
                batches(scope));
    }

    private Map<String, String> keys() {
        Map<String, String> keys = new HashMap<>();
        tables.read(
                "booking",
                "select client_id || ' ' || idem_key, body from idempotency",
                row -> keys.put(row.getString(1), new String(row.getBytes(2), StandardCharsets.UTF_8)));
        return keys;
    }

    private List<Batch> batches(Scope scope) {
        return tables.read(
                "booking",
                "select batch_id::text, client_id, out_batch_no, state, rows_total from batch where out_batch_no like ?",
                row -> batch(row),
                scope.pattern());
    }

    private Batch batch(ResultSet row) throws SQLException {
        Map<Integer, String> outcomes = new HashMap<>();
        Map<Integer, String> bookings = new HashMap<>();
        tables.read(
                "booking",
                "select row, outcome, booking_id::text from batch_row where batch_id::text = ?",
                each -> {
                    Optional.ofNullable(each.getString(3)).ifPresent(id -> put(bookings, each, id));
                    return outcomes.put(each.getInt(1), each.getString(2));
                },
                row.getString(1));
        return new Batch(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                outcomes,
                bookings);
    }

    private static void put(Map<Integer, String> bookings, ResultSet row, String id) {
        try {
            bookings.put(row.getInt(1), id);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Booking booking(ResultSet row) throws SQLException {
        return new Booking(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getInt(6),
                row.getString(7),
                row.getString(8),
                row.getString(9));
    }

    private static Place place(ResultSet row, Set<String> lowered) throws SQLException {
        return new Place(
                row.getString(1),
                row.getInt(2),
                row.getInt(3),
                row.getInt(4),
                row.getInt(5),
                row.getInt(6),
                row.getInt(7),
                row.getInt(8),
                lowered.contains(row.getString(1)));
    }

    private static Reminder reminder(ResultSet row) throws SQLException {
        OffsetDateTime finished = row.getObject(8, OffsetDateTime.class);
        return new Reminder(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                row.getString(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                finished == null ? Instant.MAX : finished.toInstant(),
                row.getBoolean(9),
                row.getInt(10));
    }
}
