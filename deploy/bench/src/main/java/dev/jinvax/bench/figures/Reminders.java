package dev.jinvax.bench.figures;

import dev.jinvax.bench.stage.Sql;
import dev.jinvax.bench.stage.Stage;
import dev.jinvax.bench.stage.Waiting;
import dev.jinvax.bench.stage.World;
import dev.jinvax.local.base.Service;
import dev.jinvax.local.http.Caller;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * Reminders of as many bookings, spread evenly over one minute, from the moment each was due to its receiver's answer.
 * They go to the partners' webhooks; the people have a phone and no e-mail, so that no mail server is measured.
 *
 * @param delivered reminders whose webhook was answered with success within the limit
 */
public record Reminders(double p99Seconds, long due, long delivered) {
    private static final int MANY = 100_000;
    private static final int MINUTE = 60;
    private static final int HEAD_START = 20;
    private static final long LIMIT_MILLIS = 240_000;
    private static final long SHORT_MILLIS = 30_000;
    private static final UUID SITE = UUID.fromString("0197d000-0000-7000-8000-000014010098");

    public static Reminders run(Stage stage) {
        Sql notification = new Sql(stage.database(), Service.NOTIFICATION.database());
        try (Receiver receiver = new Receiver()) {
            World.PARTNERS.forEach(
                    partner -> Webhooks.subscribe(stage, partner, receiver.address(), "reminder.due.v1"));
            List<UUID> people = World.PARTNERS.stream()
                    .map(partner -> register(stage, partner))
                    .toList();
            Waiting.until(
                    () -> notification.number("select count(*) from contact where applicant_id = any(?)", (Object)
                                    people.toArray(UUID[]::new))
                            == people.size(),
                    SHORT_MILLIS);
            makeDue(notification, people, Instant.now().plusSeconds(HEAD_START));
            Waiting.until(
                    () -> notification.number("select count(*) from delivery where type = 'reminder.due.v1'"
                                    + " and state = 'DELIVERED'")
                            >= MANY,
                    LIMIT_MILLIS);
            Reminders measured = new Reminders(
                    notification.number("""
                            select coalesce((percentile_disc(0.99) within group (
                                order by extract(epoch from d.finished_at - r.due_at)) * 1000)::bigint, -1)
                            from reminder r join delivery d on d.reminder_id = r.reminder_id and d.state = 'DELIVERED'
                            where d.type = 'reminder.due.v1'
                            """) / 1000.0,
                    MANY,
                    notification.number(
                            "select count(*) from delivery where type = 'reminder.due.v1' and state = 'DELIVERED'"));
            // Their deliveries go with the webhooks.
            World.PARTNERS.forEach(partner -> Webhooks.unsubscribe(stage, partner));
            if (measured.delivered() < MANY) {
                throw new IllegalStateException("only %,d of %,d were delivered within %d s"
                        .formatted(measured.delivered(), MANY, LIMIT_MILLIS / 1000));
            }
            return measured;
        }
    }

    private static UUID register(Stage stage, String partner) {
        String number = "S8" + Math.abs(partner.hashCode() % 100_000);
        JsonObject passport = new JsonObject()
                .put("type", "PASSPORT")
                .put("number", number)
                .put("issuing_country", "ESP")
                .put("expires_on", "2030-01-01");
        JsonObject applicant = new JsonObject()
                .put("name", new JsonObject().put("latin", "GARCIA MARIA"))
                .put("birth_date", "1990-05-01")
                .put("nationality", "ESP")
                .put("documents", new JsonArray().add(passport))
                .put("contact", new JsonObject().put("phone", "+34600000000").put("language", "en"));
        return UUID.fromString(Caller.with(stage.address(Service.ELIGIBILITY), () -> stage.token(partner))
                .post("/v1/applicants", applicant)
                .json()
                .getString("applicant_id"));
    }

    /** A hyphen is in no reference of the product's own. */
    private static void makeDue(Sql notification, List<UUID> people, Instant first) {
        notification.run("""
                insert into site (site_id, version, state, city_code, name_zh, name_en, address_zh, address_en)
                values (?, 1, 'PUBLISHED', '140100', '接种点', 'Vaccination site', '太原市', 'Taiyuan')
                """, SITE);
        notification.run(
                """
                insert into booking (booking_id, version, state, reference, applicant_id, person_key, client_id, channel,
                    site_id, session_id, starts_at, product_code, dose_number, payment, price_minor, currency)
                select ('00000000-0000-7000-8000-5800' || lpad(to_hex(n), 8, '0'))::uuid, 2, 'COMPLETED',
                       'S8-' || lpad(n::text, 8, '0'), (?::uuid[])[n % 4 + 1], 'reminded-' || n, (?::text[])[n % 4 + 1],
                       'PLATFORM', ?, ?, ?, 'SINOPHARM_BEIJING', 1, 'INSURED_FREE', 0, 'CNY'
                from generate_series(0, ? - 1) as n
                """,
                people.toArray(UUID[]::new),
                World.PARTNERS.toArray(String[]::new),
                SITE,
                SITE,
                first.minusSeconds(86_400).atOffset(ZoneOffset.UTC),
                MANY);
        notification.run("""
                insert into reminder (reminder_id, booking_id, person_key, kind, audience, occasion, urgency, due_at,
                    expires_at, next_try_at)
                select booking_id, booking_id, person_key, 'FOLLOW_UP', 'PERSON', 1, 1, due, due + interval '1 day', due
                from (select booking_id, person_key, ?::timestamptz + substr(reference, 4)::int * ? * interval '1 second' / ?
                             as due
                      from booking where reference like 'S8-%') as each
                """, first.atOffset(ZoneOffset.UTC), MINUTE, MANY);
    }
}
