package dev.jinvax.notification.persistence;

import dev.jinvax.notification.domain.Policy;
import dev.jinvax.notification.domain.Policy.Series;
import dev.jinvax.notification.persistence.Database.SqlArray;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is known of sites, sessions, policies and partners; only a newer version changes a row. */
@Singleton
public class Projections {
    private static final String SITE = """
            insert into site (site_id, version, state, city_code, name_zh, name_en, address_zh, address_en,
                directions_zh, directions_en, phone) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (site_id) do update set version = excluded.version, state = excluded.state,
                city_code = excluded.city_code, name_zh = excluded.name_zh, name_en = excluded.name_en,
                address_zh = excluded.address_zh, address_en = excluded.address_en,
                directions_zh = excluded.directions_zh, directions_en = excluded.directions_en, phone = excluded.phone
            where excluded.version > site.version
            """;
    private static final String SESSION = """
            insert into session_state (session_id, version, state) values (?, ?, ?)
            on conflict (session_id) do update set version = excluded.version, state = excluded.state
            where excluded.version > session_state.version
            """;
    private static final String POLICY = """
            insert into policy (policy_version, valid_from, observation_minutes, follow_up_days) values (?, ?, ?, ?)
            on conflict do nothing
            """;
    private static final String SCHEDULE = """
            insert into product_schedule (policy_version, product_code, doses, minimum_interval_days)
            values (?, ?, ?, ?) on conflict do nothing
            """;
    private static final String PRODUCT = """
            insert into product (product_code, policy_version, maker_zh, maker_en, doses) values (?, ?, ?, ?, ?)
            on conflict (product_code) do update set policy_version = excluded.policy_version,
                maker_zh = excluded.maker_zh, maker_en = excluded.maker_en, doses = excluded.doses
            where excluded.policy_version > product.policy_version
            """;
    private static final String PARTNER = """
            insert into partner (client_id, version, channel, suspended) values (?, ?, ?, ?)
            on conflict (client_id) do update set version = excluded.version, channel = excluded.channel,
                suspended = excluded.suspended
            where excluded.version > partner.version
            """;
    private static final String POLICY_ON = """
            select policy_version, observation_minutes, follow_up_days from policy where valid_from <= ?
            order by policy_version desc limit 1
            """;
    private static final String SCHEDULES =
            "select product_code, doses, minimum_interval_days from product_schedule where policy_version = ?";

    private final Database database;

    public Projections(Database database) {
        this.database = database;
    }

    public void site(@Nullable Object... columns) {
        database.update(SITE, columns);
    }

    public void session(UUID sessionId, int version, String state) {
        database.update(SESSION, sessionId, version, state);
    }

    public void policy(int version, LocalDate validFrom, Policy policy) {
        database.update(
                POLICY,
                version,
                validFrom,
                policy.observationMinutes(),
                new SqlArray("integer", policy.followUpDays()));
        policy.series()
                .forEach((product, series) ->
                        database.update(SCHEDULE, version, product, series.doses(), series.minimumIntervalDays()));
    }

    public void product(String code, int policyVersion, String makerZh, String makerEn, int doses) {
        database.update(PRODUCT, code, policyVersion, makerZh, makerEn, doses);
    }

    public void partner(String clientId, int version, String channel, boolean suspended) {
        database.update(PARTNER, clientId, version, channel, suspended);
    }

    /** The policy in force on that day; the first one when none has come yet. */
    public Policy policyOn(LocalDate day) {
        List<Policy> found = database.query(
                POLICY_ON,
                row -> new Policy(
                        row.getInt("observation_minutes"),
                        Arrays.asList((Integer[]) row.getArray("follow_up_days").getArray()),
                        series(row.getInt("policy_version"))),
                day);
        return Optional.of(found)
                .filter(list -> !list.isEmpty())
                .map(list -> list.get(0))
                .orElse(Policy.FIRST);
    }

    private Map<String, Series> series(int policyVersion) {
        return database
                .query(
                        SCHEDULES,
                        row -> Map.entry(
                                row.getString("product_code"),
                                new Series(row.getInt("doses"), row.getInt("minimum_interval_days"))),
                        policyVersion)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
