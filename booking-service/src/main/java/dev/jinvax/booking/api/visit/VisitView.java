package dev.jinvax.booking.api.visit;

import dev.jinvax.booking.domain.Booking;
import dev.jinvax.booking.domain.ProductSchedule.Maker;
import dev.jinvax.booking.domain.visit.AdverseEvent;
import dev.jinvax.booking.domain.visit.ConsentKind;
import dev.jinvax.booking.domain.visit.Contraindication;
import dev.jinvax.booking.domain.visit.Observation;
import dev.jinvax.booking.domain.visit.ObservationEnd;
import dev.jinvax.booking.domain.visit.OnwardReport;
import dev.jinvax.booking.domain.visit.ScreeningDecision;
import dev.jinvax.booking.domain.visit.ScreeningSuggestion;
import dev.jinvax.booking.domain.visit.SignatureMethod;
import dev.jinvax.booking.domain.visit.Symptom;
import dev.jinvax.booking.domain.visit.Visit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is signed, declared, decided, given and due; for the booking's own site alone. */
public record VisitView(
        UUID bookingId,
        String reference,
        String state,
        int version,
        UUID applicantId,
        int doseNumber,
        List<String> flags,
        @Nullable ArrivalView arrival,
        List<SignatureView> consents,
        @Nullable DeclarationView healthDeclaration,
        List<DecisionView> screeningDecisions,
        @Nullable DoseView dose,
        @Nullable ObservationView observation,
        List<AdverseEventView> adverseEvents,
        List<ReportView> followUpReports,
        List<CorrectionView> corrections) {

    static VisitView of(Visit visit) {
        Booking booking = visit.booking();
        return new VisitView(
                booking.bookingId(),
                booking.reference(),
                booking.state().name(),
                booking.version(),
                booking.applicantId(),
                booking.doseNumber(),
                booking.flags().stream().map(Enum::name).toList(),
                visit.arrival()
                        .map(arrival -> new ArrivalView(
                                arrival.recorded().at(), arrival.referralNote().orElse(null)))
                        .orElse(null),
                visit.signatures().stream().map(SignatureView::of).toList(),
                visit.declaration()
                        .map(declaration -> new DeclarationView(
                                declaration.declaredAt(),
                                declaration
                                        .declared()
                                        .map(all -> all.stream().sorted().toList())
                                        .orElse(null),
                                declaration.otherVaccineOn().orElse(null),
                                declaration.suggestion()))
                        .orElse(null),
                visit.decisions().stream().map(DecisionView::of).toList(),
                visit.dose().map(DoseView::of).orElse(null),
                visit.observation().map(ObservationView::of).orElse(null),
                visit.adverseEvents().stream().map(AdverseEventView::of).toList(),
                visit.reports().stream()
                        .map(report -> new ReportView(
                                report.reportId(),
                                report.day(),
                                report.symptoms(),
                                report.severe(),
                                report.recorded().at()))
                        .toList(),
                visit.corrections().stream().map(CorrectionView::of).toList());
    }

    /** When the person came, and how a referral was settled. */
    public record ArrivalView(Instant checkedInAt, @Nullable String referralNoteCode) {}

    /** A signature. */
    public record SignatureView(
            UUID signatureId,
            ConsentKind kind,
            String textVersion,
            String language,
            SignatureMethod method,
            Instant signedAt) {
        static SignatureView of(dev.jinvax.booking.domain.visit.Signature signature) {
            return new SignatureView(
                    signature.signatureId(),
                    signature.kind(),
                    signature.textVersion(),
                    signature.language().name().toLowerCase(Locale.ROOT),
                    signature.method(),
                    signature.signedAt());
        }
    }

    /** @param declared what applies to the person; absent once its time is over */
    public record DeclarationView(
            Instant declaredAt,
            @Nullable List<Contraindication> declared,
            @Nullable LocalDate otherVaccineOn,
            ScreeningSuggestion suggestion) {}

    /** A clinician's decision; {@code returnFrom} is the first day on which it is worth coming back. */
    public record DecisionView(
            UUID decisionId,
            ScreeningDecision.Verdict decision,
            String clinicianName,
            @Nullable String reasonCode,
            @Nullable Integer retryAfterDays,
            @Nullable LocalDate returnFrom,
            Instant decidedAt) {
        static DecisionView of(ScreeningDecision decision) {
            return new DecisionView(
                    decision.decisionId(),
                    decision.verdict(),
                    decision.clinician(),
                    decision.reasonCode().orElse(null),
                    decision.retryAfterDays().orElse(null),
                    decision.returnFrom().orElse(null),
                    decision.recorded().at());
        }
    }

    /** The dose as it reads now; corrections say what it read before. */
    public record DoseView(
            UUID doseId,
            int doseNumber,
            String productCode,
            @Nullable Maker manufacturer,
            String lot,
            LocalDate lotExpiresOn,
            String vaccinator,
            Instant vaccinatedAt,
            int version) {
        static DoseView of(dev.jinvax.booking.domain.visit.Dose dose) {
            return new DoseView(
                    dose.doseId(),
                    dose.doseNumber(),
                    dose.productCode(),
                    dose.maker().orElse(null),
                    dose.lot(),
                    dose.lotExpiresOn(),
                    dose.vaccinator(),
                    dose.vaccinatedAt(),
                    dose.version());
        }
    }

    /** The watch after the dose. */
    public record ObservationView(
            Instant observationUntil,
            Instant overdueAt,
            @Nullable Instant overdueToldAt,
            @Nullable Instant endedAt,
            @Nullable ObservationEnd endedHow,
            Instant followUpUntil) {
        static ObservationView of(Observation observation) {
            return new ObservationView(
                    observation.observeUntil(),
                    observation.overdueAt(),
                    observation.overdueToldAt().orElse(null),
                    observation.endedAt().orElse(null),
                    observation.endedHow().orElse(null),
                    observation.followUpUntil());
        }
    }

    /** @param dutyDueAt by when it must be reported onward, for the kinds that carry the two-hour duty */
    public record AdverseEventView(
            UUID adverseEventId,
            AdverseEvent.Kind kind,
            Instant onsetAt,
            AdverseEvent.Severity severity,
            boolean serious,
            AdverseEvent.@Nullable SeriousReason seriousReason,
            AdverseEvent.Outcome outcome,
            Instant reportedAt,
            @Nullable Instant dutyDueAt,
            @Nullable OnwardReportView onwardReport) {
        static AdverseEventView of(AdverseEvent event) {
            return new AdverseEventView(
                    event.adverseEventId(),
                    event.kind(),
                    event.onsetAt(),
                    event.severity(),
                    event.isSerious(),
                    event.seriousReason().orElse(null),
                    event.outcome(),
                    event.recorded().at(),
                    event.dutyDueAt().orElse(null),
                    event.onwardReport().map(OnwardReportView::of).orElse(null));
        }
    }

    /** That the authorities were told. */
    public record OnwardReportView(
            Instant reportedAt, String reportedBy, @Nullable String authorityReference) {
        static OnwardReportView of(OnwardReport report) {
            return new OnwardReportView(
                    report.at(), report.by(), report.reference().orElse(null));
        }
    }

    /** A self-report. */
    public record ReportView(UUID reportId, int day, List<Symptom> symptoms, boolean severe, Instant reportedAt) {}

    /** What was put right, from what to what, by whom and why. */
    public record CorrectionView(
            UUID correctionId,
            String field,
            String oldValue,
            String newValue,
            String reason,
            @Nullable String correctedBy,
            String client,
            Instant correctedAt) {
        static CorrectionView of(dev.jinvax.booking.domain.visit.Correction correction) {
            return new CorrectionView(
                    correction.correctionId(),
                    correction.field().wireName(),
                    correction.oldValue(),
                    correction.newValue(),
                    correction.reason(),
                    correction.correctedBy().orElse(null),
                    correction.recorded().by(),
                    correction.recorded().at());
        }
    }
}
