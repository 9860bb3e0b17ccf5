package dev.jinvax.booking.persistence.batch;

/** The statements on rows of batches. */
final class BatchRowSql {
    static final String ADD = """
            insert into batch_row (batch_id, row, line, outcome, out_applicant_no, declared_at, sealed, errors)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    static final String COUNT = "select outcome, count(*)::int from batch_row where batch_id = ? group by outcome";

    static final String AWAITS = "select 1 from batch_row where batch_id = ? and outcome = 'PENDING' limit 1";

    static final String UNSENT = """
            select row, sealed from batch_row
            where batch_id = ? and row > (select sent_row from batch where batch_id = ?) and outcome = 'PENDING'
            order by row limit ?
            """;

    static final String MARK_SENT = "update batch set sent_row = ? where batch_id = ?";

    /** First after ten minutes, then after twice as long each time, at most six hours. */
    static final String SEND_AGAIN = """
            update batch set sent_row = 0, sent_at = clock_timestamp(), sendings = least(sendings + 1, 1000)
            where batch_id = ?
              and sent_at < clock_timestamp() - least(interval '10 minutes' * power(2, sendings - 1), interval '6 hours')
            """;

    /** Rows are locked in order, so that two slices never wait for each other in a ring. */
    static final String ANSWER = """
            with answer as materialized (
                select distinct on (batch_id, row) *
                from unnest(?::uuid[], ?::int[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[])
                    as i(batch_id, row, outcome, applicant_id, person_key, payment, findings)
                order by batch_id, row
            ), locked as materialized (
                select r.batch_id, r.row from batch_row r join answer a on a.batch_id = r.batch_id and a.row = r.row
                where r.outcome = 'PENDING' order by r.batch_id, r.row for update of r
            )
            update batch_row r set
                outcome = a.outcome, applicant_id = a.applicant_id, person_key = a.person_key, payment = a.payment,
                errors = case when a.outcome = 'REJECTED' then a.findings::jsonb else '[]' end,
                warnings = case when a.outcome = 'REJECTED' then '[]' else a.findings::jsonb end,
                sealed = null
            from answer a join locked l on l.batch_id = a.batch_id and l.row = a.row
            where r.batch_id = a.batch_id and r.row = a.row
            """;

    static final String FORGET = """
            update batch_row set out_applicant_no = null, person_key = null, sealed = null, warnings = '[]'
            where applicant_id = any(?)
            """;

    static final String OPEN = """
            select row, applicant_id, declared_at, session_id, amount_minor, attempts from batch_row
            where batch_id = ? and outcome = ? and outcome in ('PENDING', 'ASSESSED', 'PLANNED') and row > ?
            order by row limit ?
            """;

    static final String CHANGE = """
            update batch_row r set
                outcome = i.outcome, session_id = i.session_id, amount_minor = i.amount_minor, errors = i.errors::jsonb,
                attempts = r.attempts + (i.outcome = 'ASSESSED')::int
            from unnest(?::int[], ?::text[], ?::uuid[], ?::int[], ?::text[])
                as i(row, outcome, session_id, amount_minor, errors)
            where r.batch_id = ? and r.row = i.row and r.outcome = ?
            """;

    private static final String BOOKED = """
            update batch_row r set
                outcome = 'BOOKED', booking_id = b.booking_id, session_id = b.session_id,
                amount_minor = b.amount_minor, payment = b.payment, errors = '[]'
            from booking b
            where b.batch_id = r.batch_id and b.batch_row = r.row and r.batch_id = ? and r.applicant_id is not null
              and r.outcome <> 'BOOKED'
            """;

    static final String ADOPT = BOOKED + " and r.row = any(?) returning r.row";

    static final String ADOPT_ALL = BOOKED;

    static final String FORGET_PLAN = """
            update batch_row set outcome = 'ASSESSED', session_id = null, amount_minor = null
            where batch_id = ? and outcome = 'PLANNED'
            """;

    static final String END_OPEN = """
            update batch_row set outcome = 'CANCELLED', session_id = null, amount_minor = null, sealed = null
            where batch_id = ? and outcome in ('PENDING', 'ASSESSED', 'PLANNED')
            """;

    private BatchRowSql() {}
}
