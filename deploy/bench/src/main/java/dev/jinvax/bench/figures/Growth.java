package dev.jinvax.bench.figures;

import dev.jinvax.bench.load.Answers;
import dev.jinvax.bench.load.Pace;
import dev.jinvax.bench.stage.Sql;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * The same load on a nearly empty store and on a million bookings. The million is written by SQL, as copies of a real
 * row with keys of their own, live, and counted in the ledger.
 *
 * @param p99Ratio p99 in an open loop, full ÷ empty
 * @param throughputRatio of a closed loop, full ÷ empty
 */
public record Growth(double p99Ratio, double throughputRatio) {
    private static final int MANY = 1_000_000;
    private static final int CLIENTS = 64;
    private static final Duration EACH = Duration.ofSeconds(15);
    private static final String EMPTY = """
            truncate booking, booking_history, idempotency cascade;
            update session_ledger set live = 0, touched_at = clock_timestamp()
            """;
    private static final String FILL = """
            insert into booking (booking_id, reference, version, state, applicant_id, person_key, client_id, channel,
                out_booking_no, city_code, site_id, session_id, starts_at, ends_at, product_code, dose_number, payment,
                amount_minor, currency, declared_at, updated_at)
            select md5('b' || n)::uuid, md5('r' || n), 1, 'CONFIRMED', md5('a' || n)::uuid, md5('p' || n)::uuid::text,
                s.client_id, s.channel, 'G-' || n, s.city_code, s.site_id, s.session_id, s.starts_at, s.ends_at,
                s.product_code, 1, s.payment, s.amount_minor, s.currency, s.declared_at, s.updated_at
            from (select * from booking limit 1) s, generate_series(1, %1$d) n;
            insert into booking_history (booking_id, version, event_id, event_type, occurred_at, actor, channel, body)
            select md5('b' || n)::uuid, 1, md5('e' || n)::uuid, h.event_type, h.occurred_at, h.actor, h.channel, h.body
            from (select * from booking_history limit 1) h, generate_series(1, %1$d) n;
            insert into idempotency (client_id, idem_key, fingerprint, status, body, location)
            select d.client_id, md5('i' || n)::uuid::text, d.fingerprint, 201, d.body, '/v1/bookings/' || md5('b' || n)::uuid
            from (select * from idempotency limit 1) d, generate_series(1, %1$d) n;
            update session_ledger l set live = b.live, touched_at = clock_timestamp()
            from (select session_id, count(*) as live from booking group by session_id) b
            where b.session_id = l.session_id
            """.formatted(MANY);

    /** Runs after the checks: what was booked before is gone afterwards. */
    public static Growth run(Product product, double perSecond, Consumer<String> progress) {
        Sql database = product.database();
        database.script(EMPTY);
        progress.accept("growth: on a nearly empty store");
        Point empty = Point.measure(product, perSecond);
        database.script(FILL);
        database.script("vacuum analyze booking");
        database.script("vacuum analyze idempotency");
        database.script("vacuum analyze booking_history");
        progress.accept("growth: on a million bookings");
        Point full = Point.measure(product, perSecond);
        return new Growth(full.p99Millis() / empty.p99Millis(), full.perSecond() / empty.perSecond());
    }

    private record Point(double p99Millis, double perSecond) {
        static Point measure(Product product, double perSecond) {
            Answers closed = product.book(product.world().spread(), CLIENTS, Pace.closed(), EACH);
            Rounds.requireOnly(closed, 201);
            List<Double> p99 = Latency.p99(List.of(
                    Latency.at(product, perSecond, EACH),
                    Latency.at(product, perSecond, EACH),
                    Latency.at(product, perSecond, EACH)));
            return new Point(
                    dev.jinvax.bench.report.Statistics.median(p99), closed.perSecond(201, 0, (int) EACH.toMillis()));
        }
    }
}
