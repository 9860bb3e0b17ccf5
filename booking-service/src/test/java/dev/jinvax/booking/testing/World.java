package dev.jinvax.booking.testing;

import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.testing.RealParts;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Puts what other services told into the projections, as if their events had come. */
public final class World {
    public static final String CITY = "140100";
    public static final String PRODUCT = "SINOPHARM_BEIJING";

    private World() {}

    /** A published site where a dose costs 100.00 and its service 25.00. */
    public static UUID publishedSite() {
        UUID site = Ids.next();
        String body = """
                {"site_id":"%s","version":1,"city_code":"140100","state":"PUBLISHED","name_zh":"测试点","name_en":"Test site",
                 "address_zh":"太原","address_en":"Taiyuan","location_version":1,"fees":[{"product_code":"SINOPHARM_BEIJING",
                 "valid_from":"2021-01-01","vaccine_price_minor":10000,"service_fee_minor":2500,"currency":"CNY"}]}""".formatted(site);
        run(
                "insert into site (site_id, version, city_code, state, body) values (?, 1, ?, 'PUBLISHED', ?::jsonb)",
                site,
                CITY,
                body);
        return site;
    }

    /** The site tells its prices no more. */
    public static void withoutFees(UUID site) {
        run("update site set version = version + 1, body = jsonb_set(body, '{fees}', '[]') where site_id = ?", site);
    }

    /** An open session at the site. */
    public static UUID session(UUID site, Instant startsAt, int capacity) {
        return session(site, startsAt, capacity, PRODUCT);
    }

    public static UUID session(UUID site, Instant startsAt, int capacity, String product) {
        UUID session = Ids.next();
        run("""
                insert into session (session_id, version, site_id, city_code, product_code, starts_at, ends_at, state)
                values (?, 1, ?, ?, ?, ?, ?, 'OPEN')
                """, session, site, CITY, product, at(startsAt), at(startsAt.plus(Duration.ofHours(1))));
        run("insert into session_ledger (session_id, capacity) values (?, ?)", session, capacity);
        return session;
    }

    /** An eligible, self-paying applicant of the client. */
    public static UUID applicant(String client) {
        return applicant(client, Ids.next().toString(), "ELIGIBLE", "SELF_PAID");
    }

    public static UUID applicant(String client, String person, String outcome, String payment) {
        UUID applicant = Ids.next();
        standing(client, applicant, person, outcome, payment);
        return applicant;
    }

    /** The assessment of an applicant of the client comes: eligible, self-paying. */
    public static void standing(String client, UUID applicant) {
        standing(client, applicant, Ids.next().toString(), "ELIGIBLE", "SELF_PAID");
    }

    private static void standing(String client, UUID applicant, String person, String outcome, String payment) {
        run("""
                insert into standing (applicant_id, version, person_key, owner_client_id, policy_version, outcome,
                                      payment, findings)
                values (?, 1, ?, ?, 1, ?, ?, '[]')
                """, applicant, person, client, outcome, payment);
    }

    /** A dose the person got before, with all that must come before a dose. */
    public static void dose(String person, int number, LocalDate day) {
        dose(person, number, day, PRODUCT);
    }

    public static void dose(String person, int number, LocalDate day, String product) {
        UUID booking = Ids.next();
        OffsetDateTime at = day.atTime(4, 0).atOffset(ZoneOffset.UTC);
        run("""
                insert into booking (booking_id, reference, version, state, applicant_id, person_key, client_id, channel,
                                     city_code, site_id, session_id, starts_at, ends_at, product_code, dose_number,
                                     payment, amount_minor, currency, declared_at, updated_at)
                select b, upper(left(b::text, 18)), 9, 'CLEARED', b, ?, 'earlier', 'SITE', ?, b, b, t,
                       t + interval '1 hour', ?, ?, 'SELF_PAID', 12500, 'CNY', t, t
                from (select ?::uuid as b, ?::timestamptz as t)
                """, person, CITY, product, number, booking, at);
        for (String kind : List.of("INFORMED_CONSENT", "DISCLAIMER")) {
            run("""
                    insert into signature (signature_id, booking_id, kind, text_version, language, method, signed_at,
                                           recorded_at, recorded_by)
                    select ?, ?, ?, '1.0', 'zh', 'PAPER', t, t, 'earlier' from (select ?::timestamptz as t)
                    """, Ids.next(), booking, kind, at);
        }
        run("""
                insert into health_declaration (booking_id, ordinal, declared_at, recorded_at, recorded_by)
                select ?, 1, t, t, 'earlier' from (select ?::timestamptz as t)
                """, booking, at);
        run("""
                insert into screening_decision (decision_id, booking_id, decision, clinician, decided_at, recorded_by)
                values (?, ?, 'CLEARED', 'Dr Li Wei', ?, 'earlier')
                """, Ids.next(), booking, at);
        run("""
                insert into dose (dose_id, booking_id, person_key, dose_number, product_code, lot, lot_expires_on,
                                  vaccinated_at, site_id, vaccinator, recorded_at, recorded_by)
                select ?, ?, ?, ?, ?, 'LOT-1', '2099-01-01', t, ?, 'nurse', t, 'earlier' from (select ?::timestamptz as t)
                """, Ids.next(), booking, person, number, product, Ids.next(), at);
        run("update booking set state = 'COMPLETED' where booking_id = ?", booking);
    }

    /** The policy of June 2021, as it is kept here. */
    public static void policy() {
        policy(1, LocalDate.of(2021, 6, 1), "");
    }

    /** Another policy from a day on; {@code switches} as in {@code "\"FIRST_DOSE_NEEDS_ROOM_FOR_NEXT\""}. */
    public static void policy(int version, LocalDate validFrom, String switches) {
        run(
                "insert into policy (policy_version, valid_from, body) values (?, ?, ?::jsonb) on conflict do nothing",
                version,
                validFrom,
                """
                {"policy_version":%d,"valid_from":"%s","observation":"PT30M","observation_overdue_after":"PT45M",
                 "follow_up_days":[1,3,7,14],"no_show_grace":"PT2H","cancellation_notice":"PT2H","switches":[%s],
                 "products":[
                  {"product_code":"SINOPHARM_BEIJING","maker":{"zh":"国药集团北京","en":"Sinopharm Beijing"},"doses":2,
                   "minimum_interval_days":21,"other_vaccine_interval_days":15,"recommended_within":["P56D"]},
                  {"product_code":"SINOVAC","maker":{"zh":"科兴","en":"Sinovac"},"doses":2,
                   "minimum_interval_days":21,"other_vaccine_interval_days":15},
                  {"product_code":"CANSINO","doses":1,"minimum_interval_days":0},
                  {"product_code":"ZHIFEI","doses":3,"minimum_interval_days":28,"recommended_within":["P56D","P6M"]}]}
                """.formatted(version, validFrom, switches));
    }

    public static int number(String query, Object... values) {
        try (Connection connection = RealParts.database().superuser("booking");
                PreparedStatement ask = connection.prepareStatement(query)) {
            bind(ask, List.of(values));
            try (var row = ask.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void run(String statement, Object... values) {
        try (Connection connection = RealParts.database().superuser("booking");
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            bind(prepared, List.of(values));
            prepared.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void bind(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int index = 0; index < values.size(); index++) {
            statement.setObject(index + 1, values.get(index));
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
