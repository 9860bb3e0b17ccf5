package dev.jinvax.bench.floor;

/** The statements of the floor. */
final class FloorSql {
    /**
     * One booking in one round trip and one transaction: five statements the driver sends together, committed at the one
     * Sync behind the last. The count comes last, so that the row of a hot session is locked as briefly as can be; a
     * division by zero refuses the whole when the session is full.
     */
    static final String BOOK = """
            insert into idempotency (client_id, idem_key, fingerprint, status, body, location)
            values (?, ?, ?, 201, ?, ?);
            insert into booking (booking_id, reference, version, state, applicant_id, person_key, client_id, channel,
                out_booking_no, city_code, site_id, session_id, starts_at, ends_at, product_code, dose_number, payment,
                amount_minor, currency, flags, declared_at, updated_at)
            values (?, ?, 1, 'CONFIRMED', ?, ?, ?, 'ALIPAY_HEALTH_CODE', ?, '140100', ?, ?, ?, ?, 'SINOPHARM_BEIJING', 1,
                'SELF_PAID', 10000, 'CNY', '{}', ?, ?);
            insert into booking_history (booking_id, version, event_id, event_type, occurred_at, actor, channel, body)
            values (?, 1, ?, 'booking.confirmed.v1', ?, ?, 'ALIPAY_HEALTH_CODE', ?);
            insert into outbox (topic, event_key, event_id, event_type, event_time, traceparent, body)
            values ('booking.bookings.v1', ?, ?, 'booking.confirmed.v1', ?, null, ?);
            update session_ledger set live = live + 1 / (live < capacity)::int, touched_at = clock_timestamp()
            where session_id = ?
            """;

    private FloorSql() {}
}
