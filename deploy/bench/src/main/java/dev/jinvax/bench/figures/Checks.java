package dev.jinvax.bench.figures;

import dev.jinvax.bench.stage.Waiting;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What must be true after every run: a fast wrong answer is no result. */
public final class Checks {
    private static final String UNEQUAL = """
            select count(*) from session_ledger l
            left join (select session_id, count(*) as live from booking
                       where state in ('CONFIRMED', 'CHECKED_IN', 'CLEARED') group by session_id) b
                on b.session_id = l.session_id
            where l.live <> coalesce(b.live, 0)
            """;
    private static final long RELAY_LIMIT_MILLIS = 120_000;

    private final Product product;
    private final List<Check> made = new ArrayList<>();

    public Checks(Product product) {
        this.product = product;
    }

    /** One statement and whether it holds. */
    public record Check(String statement, boolean holds, String details) {}

    /** @param floorIsTrue whether the floor counted what it wrote */
    public List<Check> make(boolean floorIsTrue) {
        long overbooked = product.database().number("select count(*) from session_ledger where live > capacity");
        add("no session is overbooked", overbooked == 0, "%,d are", overbooked);
        long unequal = product.database().number(UNEQUAL);
        add("every session's count is the number of its bookings", unequal == 0, "%,d differ", unequal);
        long[] bookings = bookings();
        int missing = product.created().missingFrom(bookings);
        add(
                "every 201 exists",
                missing == 0,
                "%,d of %,d are missing",
                missing,
                product.created().size());
        long[] told = product.created().distinct();
        add(
                "no id was told twice",
                told.length == product.created().size(),
                "%,d were",
                product.created().size() - told.length);
        long fromBatches = product.database().number("select count(*) from booking where batch_id is not null");
        long untold = bookings.length - fromBatches - told.length;
        add(
                "no booking exists that nobody was told of",
                untold >= 0 && untold <= product.broken(),
                "%,d exist, %,d requests had no answer",
                untold,
                product.broken());
        checkEvents(bookings);
        add("the floor counted what it wrote", floorIsTrue, "it did not");
        return List.copyOf(made);
    }

    private void checkEvents(long[] bookings) {
        boolean emptied =
                Waiting.until(() -> product.database().number("select count(*) from outbox") == 0, RELAY_LIMIT_MILLIS);
        add("the outbox was emptied", emptied, "it was not within %d s", RELAY_LIMIT_MILLIS / 1000);
        ConfirmedEvents events = ConfirmedEvents.read(product.stage().kafka());
        add(
                "every confirmed booking arrived on Kafka once in effect",
                Arrays.equals(events.bookings(), bookings),
                "%,d bookings in events, %,d in the database",
                events.bookings().length,
                bookings.length);
        add(
                "every event has an id of its own",
                events.distinctEvents() == bookings.length,
                "%,d ids for %,d bookings",
                events.distinctEvents(),
                bookings.length);
    }

    private long[] bookings() {
        CreatedIds ids = new CreatedIds();
        try (Connection connection = product.database().connect()) {
            connection.setAutoCommit(false);
            try (PreparedStatement read = connection.prepareStatement("select booking_id from booking")) {
                read.setFetchSize(10_000);
                try (ResultSet row = read.executeQuery()) {
                    while (row.next()) {
                        ids.add(row.getObject(1, UUID.class));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the bookings cannot be read", e);
        }
        return ids.distinct();
    }

    private void add(String statement, boolean holds, String otherwise, Object... values) {
        made.add(new Check(statement, holds, holds ? "" : String.format(Locale.ROOT, otherwise, values)));
    }
}
