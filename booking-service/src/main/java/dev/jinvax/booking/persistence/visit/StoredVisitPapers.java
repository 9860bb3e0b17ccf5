package dev.jinvax.booking.persistence.visit;

import static dev.jinvax.booking.persistence.visit.VisitSql.instant;
import static dev.jinvax.booking.persistence.visit.VisitSql.uuid;

import dev.jinvax.booking.domain.visit.Arrival;
import dev.jinvax.booking.domain.visit.ConsentKind;
import dev.jinvax.booking.domain.visit.ConsentLanguage;
import dev.jinvax.booking.domain.visit.HealthDeclaration;
import dev.jinvax.booking.domain.visit.Recorded;
import dev.jinvax.booking.domain.visit.ScreeningDecision;
import dev.jinvax.booking.domain.visit.ScreeningDecision.Verdict;
import dev.jinvax.booking.domain.visit.Signature;
import dev.jinvax.booking.domain.visit.SignatureMethod;
import dev.jinvax.booking.domain.visit.VisitPapers;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Papers and decisions in PostgreSQL; answers and reasons are sealed. */
@Singleton
public class StoredVisitPapers implements VisitPapers {
    private final VisitSql sql;
    private final SealedHealth sealed;

    StoredVisitPapers(VisitSql sql, SealedHealth sealed) {
        this.sql = sql;
        this.sealed = sealed;
    }

    @Override
    public void keep(Arrival arrival) {
        sql.write(
                """
                insert into arrival (booking_id, documents_checked, referral_note, recorded_at, recorded_by)
                values (?, true, ?, ?, ?)
                on conflict (booking_id) do update set referral_note = excluded.referral_note
                """,
                arrival.bookingId(),
                arrival.referralNote().orElse(null),
                arrival.recorded().at(),
                arrival.recorded().by());
    }

    @Override
    public void keep(Signature signature) {
        sql.write(
                """
                insert into signature (signature_id, booking_id, kind, text_version, language, method, signed_at,
                                       recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                signature.signatureId(),
                signature.bookingId(),
                signature.kind(),
                signature.textVersion(),
                signature.language().name().toLowerCase(Locale.ROOT),
                signature.method(),
                signature.signedAt(),
                signature.recorded().at(),
                signature.recorded().by());
    }

    @Override
    public void keep(HealthDeclaration declaration) {
        int ordinal = declarations(declaration.bookingId()) + 1;
        sql.write(
                """
                insert into health_declaration (booking_id, ordinal, sealed, declared_at, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?)
                """,
                declaration.bookingId(),
                ordinal,
                sealed.seal(DeclaredCodes.of(declaration), declarationPlace(declaration.bookingId(), ordinal)),
                declaration.declaredAt(),
                declaration.recorded().at(),
                declaration.recorded().by());
    }

    @Override
    public void keep(ScreeningDecision decision) {
        sql.write(
                """
                insert into screening_decision (decision_id, booking_id, decision, clinician, sealed,
                                                retry_after_days, decided_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                decision.decisionId(),
                decision.bookingId(),
                decision.verdict(),
                decision.clinician(),
                sealed.seal(decision.reasonCode().stream().toList(), decisionPlace(decision.decisionId())),
                decision.retryAfterDays().orElse(null),
                decision.recorded().at(),
                decision.recorded().by());
    }

    @Override
    public Optional<Arrival> arrival(UUID bookingId) {
        return sql.readOne(
                "select * from arrival where booking_id = ?",
                row -> new Arrival(
                        bookingId,
                        Optional.ofNullable(row.getString("referral_note")),
                        new Recorded(instant(row, "recorded_at"), row.getString("recorded_by"))),
                bookingId);
    }

    @Override
    public List<Signature> signatures(UUID bookingId) {
        return sql.read(
                "select * from signature where booking_id = ? order by signature_id",
                row -> new Signature(
                        uuid(row, "signature_id"),
                        bookingId,
                        ConsentKind.valueOf(row.getString("kind")),
                        row.getString("text_version"),
                        ConsentLanguage.valueOf(row.getString("language").toUpperCase(Locale.ROOT)),
                        SignatureMethod.valueOf(row.getString("method")),
                        instant(row, "signed_at"),
                        new Recorded(instant(row, "recorded_at"), row.getString("recorded_by"))),
                bookingId);
    }

    @Override
    public Optional<HealthDeclaration> declaration(UUID bookingId) {
        return sql.readOne(
                "select * from health_declaration where booking_id = ? order by ordinal desc limit 1",
                row -> declaration(row, bookingId),
                bookingId);
    }

    @Override
    public int declarations(UUID bookingId) {
        return sql.readOne(
                        "select coalesce(max(ordinal), 0) as ordinal from health_declaration where booking_id = ?",
                        row -> row.getInt("ordinal"),
                        bookingId)
                .orElse(0);
    }

    @Override
    public List<ScreeningDecision> decisions(UUID bookingId) {
        return sql.read(
                "select * from screening_decision where booking_id = ? order by decision_id",
                row -> new ScreeningDecision(
                        uuid(row, "decision_id"),
                        bookingId,
                        Verdict.valueOf(row.getString("decision")),
                        row.getString("clinician"),
                        sealed.open(row.getBytes("sealed"), decisionPlace(uuid(row, "decision_id")))
                                .flatMap(codes -> codes.stream().findFirst()),
                        Optional.ofNullable(row.getObject("retry_after_days", Integer.class)),
                        new Recorded(instant(row, "decided_at"), row.getString("recorded_by"))),
                bookingId);
    }

    private HealthDeclaration declaration(ResultSet row, UUID bookingId) throws SQLException {
        Optional<List<String>> codes =
                sealed.open(row.getBytes("sealed"), declarationPlace(bookingId, row.getInt("ordinal")));
        return new HealthDeclaration(
                bookingId,
                codes.map(DeclaredCodes::contraindications),
                codes.flatMap(DeclaredCodes::otherVaccineOn),
                instant(row, "declared_at"),
                new Recorded(instant(row, "recorded_at"), row.getString("recorded_by")));
    }

    private static String declarationPlace(UUID bookingId, int ordinal) {
        return "health_declaration.sealed:" + bookingId + "/" + ordinal;
    }

    private static String decisionPlace(UUID decisionId) {
        return "screening_decision.sealed:" + decisionId;
    }
}
