package dev.jinvax.e2e.faults;

import dev.jinvax.e2e.check.Invariant;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * Bugs as they could be made in the product, planted into the running one by triggers on its tables. Each is planted
 * alone, and must be caught as a breach of the invariant it is named with.
 */
enum PlantedBug {
    PLACE_NOT_COUNTED(
            Invariant.I1,
            "booking",
            "session_ledger",
            "before update of live",
            "if new.live > old.live then new.live := old.live; new.live_later := old.live_later; end if;"),
    PLACE_LEAKED_WHEN_GIVEN_UP(
            Invariant.I5,
            "booking",
            "session_ledger",
            "before update of live",
            "if new.live < old.live then new.live := old.live; new.live_later := old.live_later; end if;"),
    PLACE_GIVEN_BACK_TWICE(
            Invariant.I5,
            "booking",
            "session_ledger",
            "before update of live",
            "if new.live < old.live then new.live := greatest(new.live - 1, 0); end if;"),
    PLACE_OF_A_HOLD_LEAKED(Invariant.I5, "booking", "hold", "before insert", "new.state := 'EXPIRED';"),
    COMMITTED_AND_GONE(
            Invariant.I2,
            "booking",
            "booking",
            "deferred insert",
            "delete from booking where booking_id = new.booking_id;"),
    MOVED_BUT_NOT_STORED(Invariant.I2, "booking", "booking", "before update", "new.session_id := old.session_id;"),
    BOOKED_BY_NOBODY(Invariant.I3, "booking", "booking", "after insert", """
            if pg_trigger_depth() = 1 then
                insert into booking select (jsonb_populate_record(new, jsonb_build_object('booking_id',
                    gen_random_uuid(), 'reference', left(gen_random_uuid()::text, 18), 'person_key',
                    gen_random_uuid()::text, 'out_booking_no', new.out_booking_no || '-ghost'))).*;
            end if;
            """),
    KEY_NOT_BOUND(Invariant.I4, "booking", "idempotency", "before insert", "return null;"),
    ANSWER_CHANGED_AFTERWARDS(
            Invariant.I4, "booking", "idempotency", "before insert", "new.body := new.body || '\\x20'::bytea;"),
    TWO_BOOKINGS_UNDER_ONE_KEY(
            Invariant.I4,
            "booking",
            "idempotency",
            "before insert",
            "return null;",
            "drop index booking_one_live_per_person; drop index booking_out_no;",
            """
            delete from booking where out_booking_no like 'TWO_BOOKINGS_UNDER_ONE_KEY%';
            create unique index booking_one_live_per_person on booking (person_key)
                where state in ('CONFIRMED', 'CHECKED_IN', 'CLEARED');
            create unique index booking_out_no on booking (client_id, out_booking_no) where out_booking_no is not null;
            """),
    EVENT_LOST(
            Invariant.I6,
            "booking",
            "outbox",
            "before insert",
            "if new.event_type = 'booking.cancelled.v1' then return null; end if;"),
    TOLD_BEFORE_THE_COMMIT_THAT_FAILED(Invariant.I6, "booking", "outbox", "after insert", """
            if pg_trigger_depth() = 1 and new.event_type = 'booking.confirmed.v1' then
                insert into outbox (topic, event_key, event_id, event_type, event_time, body)
                values (new.topic, gen_random_uuid()::text, gen_random_uuid(), new.event_type, new.event_time, new.body);
            end if;
            """),
    VERSION_NOT_RAISED(Invariant.I6, "booking", "booking", "before update", "new.version := old.version;"),
    MESSAGE_UNDER_TWO_IDS(Invariant.I7, "notification", "delivery", "after insert", """
            if pg_trigger_depth() = 1 then
                insert into delivery select (jsonb_populate_record(new, jsonb_build_object('delivery_id',
                    gen_random_uuid(), 'message_id', 'evt_' || gen_random_uuid()))).*;
            end if;
            """),
    MARKED_BEFORE_SENT(
            Invariant.I7,
            "notification",
            "delivery",
            "before insert",
            "new.state := 'DELIVERED'; new.finished_at := new.created_at;"),
    LATER_VERSION_IGNORED(Invariant.I7, "notification", "booking", "before update", "return null;"),
    MAIL_MARKED_AND_NOT_SENT(
            Invariant.I8,
            "notification",
            "reminder",
            "before insert",
            "if new.kind = 'CONFIRMATION' then new.state := 'SENT'; new.finished_at := new.due_at;"
                    + " new.email_sent_at := new.due_at; end if;"),
    CANCELLED_AND_STILL_REMINDED(
            Invariant.I8,
            "notification",
            "reminder",
            "before update",
            "if new.state = 'CANCELLED' then return null; end if;"),
    ROW_BOOKED_AND_SAID_REJECTED(
            Invariant.I9,
            "booking",
            "batch_row",
            "before update",
            "if new.outcome = 'BOOKED' then new.outcome := 'REJECTED'; new.booking_id := null;"
                    + " new.errors := '[{\"code\":\"SESSION_FULL\"}]'; end if;"),
    HANGING(
            Invariant.I14,
            "booking",
            "booking",
            "before insert",
            "if new.out_booking_no like '%-0' then perform pg_sleep(6); end if;"),
    FORGOTTEN_WHO_BOOKED(Invariant.I15, "booking", "booking", "before insert", "new.client_id := 'somebody';");

    /** What these break never becomes right: there is no use in waiting for it. */
    private static final Set<PlantedBug> RESTLESS =
            EnumSet.of(BOOKED_BY_NOBODY, EVENT_LOST, VERSION_NOT_RAISED, LATER_VERSION_IGNORED);

    private final Invariant breaks;
    private final String database;
    private final String table;
    private final String when;
    private final String does;
    private final String besides;
    private final String afterwards;

    PlantedBug(Invariant breaks, String database, String table, String when, String does) {
        this(breaks, database, table, when, does, "", "");
    }

    /**
     * @param does in the body of a trigger
     * @param besides what else is taken away
     * @param afterwards what brings that back
     */
    PlantedBug(
            Invariant breaks,
            String database,
            String table,
            String when,
            String does,
            String besides,
            String afterwards) {
        this.breaks = breaks;
        this.database = database;
        this.table = table;
        this.when = when;
        this.does = does;
        this.besides = besides;
        this.afterwards = afterwards;
    }

    Invariant breaks() {
        return breaks;
    }

    String database() {
        return database;
    }

    /** How long to wait for everything to become quiet. */
    Duration patience() {
        return Duration.ofSeconds(RESTLESS.contains(this) ? 2 : 10);
    }

    String plant() {
        String trigger = when.startsWith("deferred")
                ? "create constraint trigger planted after insert on %s deferrable initially deferred"
                : "create trigger planted " + when + " on %s";
        return """
                create function planted() returns trigger language plpgsql as $bug$ begin %s return new; end $bug$;
                %s for each row execute function planted();
                %s
                """.formatted(does, trigger.formatted(table), besides);
    }

    String pullOut() {
        return "drop trigger planted on " + table + "; drop function planted();" + afterwards;
    }
}
