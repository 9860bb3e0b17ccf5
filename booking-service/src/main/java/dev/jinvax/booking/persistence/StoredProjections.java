package dev.jinvax.booking.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jinvax.booking.domain.Circumstances.Standing;
import dev.jinvax.booking.domain.Policy;
import dev.jinvax.booking.domain.Projections;
import dev.jinvax.booking.domain.Site;
import dev.jinvax.kit.json.JsonConventions;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Set-based upserts into the projections; a slice has at most one version of a thing. */
@Singleton
public class StoredProjections implements Projections {
    private final AgroalDataSource database;
    private final FindingsJson findings;
    private final SiteBook sites;
    private final RegistryReader registry;
    private final ObjectMapper json = JsonConventions.forEvents();

    public StoredProjections(
            AgroalDataSource database, FindingsJson findings, SiteBook sites, RegistryReader registry) {
        this.database = database;
        this.findings = findings;
        this.sites = sites;
        this.registry = registry;
    }

    @Override
    public List<Replaced<Site>> newerSites(Collection<Site> told) {
        Map<UUID, Site> known = registry.sites(told.stream().map(Site::siteId).toList());
        return told.stream()
                .map(site -> new Replaced<>(Optional.ofNullable(known.get(site.siteId())), site))
                .filter(each -> each.before()
                        .filter(before -> before.version() >= each.now().version())
                        .isEmpty())
                .toList();
    }

    @Override
    public void applySites(Collection<Site> told) {
        run(
                ProjectionSql.SITES,
                statement -> new Columns<>(statement, List.copyOf(told), 1)
                        .array("uuid", Site::siteId)
                        .array("int8", Site::version)
                        .array("text", Site::cityCode)
                        .array("text", Site::state)
                        .array("text", this::text));
    }

    @Override
    public List<Replaced<KnownSession>> newerSessions(Collection<KnownSession> told) {
        Map<UUID, KnownSession> known = registry.sessions(
                told.stream().map(session -> session.slot().sessionId()).toList());
        return told.stream()
                .map(session -> new Replaced<>(
                        Optional.ofNullable(known.get(session.slot().sessionId())), session))
                .filter(each -> each.before()
                        .filter(before -> before.version() >= each.now().version())
                        .isEmpty())
                .toList();
    }

    @Override
    public void applySessions(Collection<KnownSession> told) {
        run(
                ProjectionSql.SESSIONS,
                statement -> new Columns<>(statement, List.copyOf(told), 1)
                        .array("uuid", row -> row.slot().sessionId())
                        .array("int8", KnownSession::version)
                        .array("uuid", row -> row.slot().siteId())
                        .array("text", row -> row.slot().cityCode())
                        .array("text", row -> row.slot().productCode())
                        .array("timestamptz", row -> row.slot().startsAt().toString())
                        .array("timestamptz", row -> row.slot().endsAt().toString())
                        .array("text", row -> row.open() ? "OPEN" : "CANCELLED")
                        .array("int4", row -> row.open() ? row.capacity() : 0)
                        .array("int4", row -> row.reserved().firstDose())
                        .array("int4", row -> row.reserved().laterDoses()));
    }

    @Override
    public List<Standing> applyStandings(Collection<KnownStanding> told) {
        List<KnownStanding> rows = List.copyOf(told);
        Set<UUID> known = known(rows);
        if (!known.isEmpty()) {
            holdStandings();
        }
        Set<UUID> applied = new HashSet<>(ids(
                ProjectionSql.STANDINGS,
                statement -> new Columns<>(statement, rows, 1)
                        .array("uuid", row -> row.standing().applicantId())
                        .array("int8", row -> row.standing().version())
                        .array("text", row -> row.standing().personKey())
                        .array("text", row -> row.standing().ownerClientId())
                        .array("text", row -> row.orgId().orElse(null))
                        .array("int4", KnownStanding::policyVersion)
                        .array("text", row -> row.standing().outcome())
                        .array("text", row -> row.standing().payment().name())
                        .array("date", row -> text(row.standing().eligibleFrom()))
                        .array("date", row -> text(row.standing().eligibleUntil()))
                        .array("text", row -> findings.write(row.standing().findings()))));
        return rows.stream()
                .map(KnownStanding::standing)
                .filter(standing -> known.contains(standing.applicantId()) && applied.contains(standing.applicantId()))
                .toList();
    }

    @Override
    public void holdStandings() {
        run("select pg_advisory_xact_lock(" + LedgerSql.STANDINGS_LOCK + ")", statement -> {});
    }

    private Set<UUID> known(List<KnownStanding> rows) {
        return new HashSet<>(ids(
                "select applicant_id from standing where applicant_id = any(?::uuid[])",
                statement -> new Columns<>(statement, rows, 1)
                        .array("uuid", row -> row.standing().applicantId())));
    }

    @Override
    public void forgetApplicants(Collection<UUID> applicants) {
        run(
                "delete from standing where applicant_id = any(?::uuid[])",
                statement ->
                        new Columns<>(statement, List.copyOf(applicants), 1).array("uuid", applicant -> applicant));
    }

    @Override
    public void applyPolicy(Policy policy) {
        run(
                ProjectionSql.POLICY,
                statement -> new Columns<>(statement, List.of(policy), 1)
                        .value(policy.policyVersion())
                        .value(policy.validFrom())
                        .value(text(policy)));
    }

    @Override
    public void linkPersons(String survivingKey, String linkedKey) {
        run(
                ProjectionSql.LINK,
                statement -> new Columns<>(statement, List.of(), 1)
                        .value(survivingKey)
                        .value(linkedKey)
                        .value(linkedKey)
                        .value(survivingKey));
        for (String table : List.of("standing", "dose")) {
            run(
                    "update " + table + " set person_key = ? where person_key = ?",
                    statement -> new Columns<>(statement, List.of(), 1)
                            .value(survivingKey)
                            .value(linkedKey));
        }
    }

    @Override
    public Optional<Integer> selfPaidMinor(UUID siteId, String productCode, LocalDate day) {
        try (Connection connection = database.getConnection()) {
            return sites.find(connection, siteId).flatMap(site -> site.priceMinor(productCode, day));
        } catch (SQLException e) {
            throw new IllegalStateException("could not read the fees", e);
        }
    }

    private static @Nullable String text(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse(null);
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not writable as JSON", e);
        }
    }

    private List<UUID> ids(String statement, Binding binding) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            binding.bind(prepared);
            List<UUID> ids = new ArrayList<>();
            try (ResultSet row = prepared.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException("could not apply a projection", e);
        }
    }

    private void run(String statement, Binding binding) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            binding.bind(prepared);
            prepared.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("could not apply a projection", e);
        }
    }

    @FunctionalInterface
    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }
}
