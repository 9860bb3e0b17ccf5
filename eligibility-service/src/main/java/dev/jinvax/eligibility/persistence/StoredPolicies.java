package dev.jinvax.eligibility.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jinvax.eligibility.domain.Policies;
import dev.jinvax.eligibility.domain.Policy;
import dev.jinvax.kit.json.JsonConventions;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Policies in PostgreSQL. */
@Singleton
class StoredPolicies implements Policies {
    private static final String IN_FORCE =
            "select body from policy where valid_from <= ? order by policy_version desc limit 1";
    private static final String VERSION = "select body from policy where policy_version = ?";
    private static final String ALL = "select body from policy order by policy_version";
    private static final String NEXT_CHANGE = "select min(valid_from) as day from policy where valid_from > ?";
    private static final String ONE_WRITER = "lock table policy in share row exclusive mode";
    private static final String LAST = "select max(policy_version) from policy";
    private static final String ADD = "insert into policy (policy_version, valid_from, body) values (?, ?, ?::jsonb)";
    private static final String TAKE_UNPUBLISHED = """
            update policy set published_at = ? where published_at is null returning body
            """;

    private final Database database;
    private final ObjectMapper json = JsonConventions.forEvents();

    StoredPolicies(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Policy> inForceOn(LocalDate day) {
        return read(IN_FORCE, parameters -> parameters.day(day)).stream().findFirst();
    }

    @Override
    public Optional<Policy> version(int policyVersion) {
        return read(VERSION, parameters -> parameters.number(policyVersion)).stream()
                .findFirst();
    }

    @Override
    public List<Policy> all() {
        return read(ALL, parameters -> {});
    }

    @Override
    public Optional<LocalDate> nextChangeAfter(LocalDate day) {
        return database.query(
                        NEXT_CHANGE,
                        parameters -> parameters.day(day),
                        row -> Optional.ofNullable(row.getObject("day", LocalDate.class)))
                .get(0);
    }

    @Override
    public Policy add(Policy draft) {
        database.update(ONE_WRITER, parameters -> {});
        int last = database.query(LAST, parameters -> {}, row -> row.getInt(1)).get(0);
        Policy policy = draft.numbered(last + 1);
        database.update(
                ADD,
                parameters -> parameters
                        .number(policy.policyVersion())
                        .day(policy.validFrom())
                        .text(write(policy)));
        return policy;
    }

    @Override
    public List<Policy> takeUnpublished(Instant now) {
        return read(TAKE_UNPUBLISHED, parameters -> parameters.instant(now));
    }

    private List<Policy> read(String sql, Database.Binding binding) {
        return database.query(sql, binding, row -> parse(row.getString("body")));
    }

    private Policy parse(String body) {
        try {
            return json.readValue(body, Policy.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a policy is not readable", e);
        }
    }

    private String write(Policy policy) {
        try {
            return json.writeValueAsString(policy);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a policy is not writable", e);
        }
    }
}
