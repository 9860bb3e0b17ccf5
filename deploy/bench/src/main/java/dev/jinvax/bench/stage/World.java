package dev.jinvax.bench.stage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Sites, sessions and applicants, put into the projections of booking and notification by SQL as if the registry and
 * eligibility had told them: a million registrations would take longer than what is measured. Nobody has an address of
 * their own: the partner that booked for them is told.
 */
public final class World {
    public static final List<String> PARTNERS = List.of("alipay", "health-shanxi", "sanjintong", "wechat");
    public static final int SPREAD = 200;
    private static final List<String> CITIES =
            List.of("140100", "140200", "140300", "140400", "140500", "140600", "140700", "140800", "140900", "141000");
    private static final int SESSIONS_A_DAY = 4;
    private static final int PLENTY = 100_000_000;
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String SITE_BODY = """
            {"site_id":"%1$s","version":1,"city_code":"%2$s","state":"PUBLISHED","name_zh":"接种点 %2$s",
             "name_en":"Vaccination site %2$s","address_zh":"山西省 %2$s 市人民路 1 号","address_en":"1 Renmin Road, %2$s",
             "fees":[{"product_code":"SINOPHARM_BEIJING","valid_from":"2021-01-01","vaccine_price_minor":9000,
                      "service_fee_minor":1000,"currency":"CNY"}]}""";

    private final Sql booking;
    private final Optional<Sql> notification;
    private final LocalDate firstDay;
    private final List<UUID> spread = new ArrayList<>();
    private int sessions;
    private long applicants;

    public World(Sql booking, Optional<Sql> notification, Instant now) {
        this.booking = booking;
        this.notification = notification;
        this.firstDay = LocalDate.ofInstant(now, SHANGHAI).plusDays(3);
    }

    /** Ten cities with twenty sessions each, four a day. */
    public void build() {
        for (String city : CITIES) {
            UUID site = UUID.fromString("0197d000-0000-7000-8000-0000" + city + "99");
            booking.run(
                    "insert into site (site_id, version, city_code, state, body) values (?, 1, ?, 'PUBLISHED', ?::jsonb)",
                    site,
                    city,
                    SITE_BODY.formatted(site, city));
            notification.ifPresent(told -> told.run("""
                    insert into site (site_id, version, state, city_code, name_zh, name_en, address_zh, address_en)
                    values (?, 1, 'PUBLISHED', ?, '接种点', 'Vaccination site', '人民路 1 号', '1 Renmin Road')
                    """, site, city));
            for (int number = 0; number < SPREAD / CITIES.size(); number++) {
                spread.add(session(site, city, number / SESSIONS_A_DAY, number % SESSIONS_A_DAY, PLENTY));
            }
        }
    }

    /** Sessions with room for everybody. */
    public List<UUID> spread() {
        return List.copyOf(spread);
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public String city() {
        return CITIES.get(0);
    }

    /** One more session, ten days later, so that reading a week does not show it. */
    public UUID oneSession(int capacity) {
        String city = CITIES.get(1);
        return session(UUID.fromString("0197d000-0000-7000-8000-0000" + city + "99"), city, 10, 0, capacity);
    }

    public UUID hotSession() {
        return oneSession(PLENTY);
    }

    private UUID session(UUID site, String city, int day, int place, int capacity) {
        UUID id = UUID.fromString("0197d000-0000-7000-8000-00005e55%04x".formatted(sessions++));
        Instant start = firstDay.plusDays(day)
                .atTime(LocalTime.of(9 + 2 * place, 0))
                .atZone(SHANGHAI)
                .toInstant();
        booking.run(
                """
                insert into session (session_id, version, site_id, city_code, product_code, starts_at, ends_at, state)
                values (?, 1, ?, ?, 'SINOPHARM_BEIJING', ?, ?, 'OPEN')
                """,
                id,
                site,
                city,
                start.atOffset(ZoneOffset.UTC),
                start.plusSeconds(7200).atOffset(ZoneOffset.UTC));
        booking.run("insert into session_ledger (session_id, capacity) values (?, ?)", id, capacity);
        return id;
    }

    /** Adds applicants, in turn of the four partners, and answers the number of the first. */
    public long addApplicants(long count) {
        long first = applicants;
        booking.run("""
                insert into standing (applicant_id, version, person_key, owner_client_id, policy_version, outcome,
                                      payment, findings)
                select ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 1, md5(n::text)::uuid::text,
                       (array['alipay', 'health-shanxi', 'sanjintong', 'wechat'])[n % 4 + 1], 1, 'ELIGIBLE',
                       'SELF_PAID', '[]'
                from generate_series(?::bigint, ?::bigint) as n
                """, first, first + count - 1);
        notification.ifPresent(told -> told.run("""
                insert into contact (applicant_id, version, person_key, language)
                select ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 1, md5(n::text)::uuid::text, 'en'
                from generate_series(?::bigint, ?::bigint) as n
                """, first, first + count - 1));
        applicants += count;
        return first;
    }
}
