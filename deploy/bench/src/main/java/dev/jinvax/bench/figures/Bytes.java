package dev.jinvax.bench.figures;

/** What a booking takes on disk: its rows in all tables, with their share of every index. */
public final class Bytes {
    private static final String SIZE = """
            select sum(pg_total_relation_size(c.oid)) from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'public' and c.relkind = 'r'
              and (c.relname in ('booking', 'idempotency', 'outbox', 'session_ledger', 'inbox')
                   or c.relname like 'booking\\_history%')
            """;

    private Bytes() {}

    public static double perBooking(Product product) {
        long bookings = product.database().number("select count(*) from booking");
        return product.database().number(SIZE) / (double) bookings;
    }
}
