package dev.jinvax.booking.application.visit;

import dev.jinvax.booking.application.BookingAccess;
import dev.jinvax.booking.application.BookingReader;
import dev.jinvax.booking.application.CancelBooking;
import dev.jinvax.booking.application.CancelErasedPerson;
import dev.jinvax.booking.application.FollowSeries;
import dev.jinvax.booking.application.LinkPersons;
import dev.jinvax.booking.application.SoldOut;
import dev.jinvax.booking.domain.Actor;
import dev.jinvax.booking.domain.BookingJournal;
import dev.jinvax.booking.domain.Bookings;
import dev.jinvax.booking.domain.CancellationCause;
import dev.jinvax.booking.domain.Places;
import dev.jinvax.booking.domain.Policies;
import dev.jinvax.booking.domain.Projections;
import dev.jinvax.booking.domain.visit.AdverseEvent;
import dev.jinvax.booking.domain.visit.Aftercare;
import dev.jinvax.booking.domain.visit.ConsentDocuments;
import dev.jinvax.booking.domain.visit.ConsentKind;
import dev.jinvax.booking.domain.visit.ConsentLanguage;
import dev.jinvax.booking.domain.visit.DoseField;
import dev.jinvax.booking.domain.visit.Doses;
import dev.jinvax.booking.domain.visit.DueVisits;
import dev.jinvax.booking.domain.visit.LotRecalls;
import dev.jinvax.booking.domain.visit.ScreeningDecision.Verdict;
import dev.jinvax.booking.domain.visit.SignatureMethod;
import dev.jinvax.booking.domain.visit.Symptom;
import dev.jinvax.booking.domain.visit.VisitPapers;
import jakarta.enterprise.context.Dependent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The use cases on the real database but with a clock of the test's own; the caller begins the transaction. */
@Dependent
public class VisitVerbs {
    public final TestClock clock = new TestClock(Instant.EPOCH);
    private final CheckIn checkIn;
    private final SignConsent signConsent;
    private final DeclareHealth declareHealth;
    private final DecideScreening decideScreening;
    private final RecordDose recordDose;
    private final EndObservation endObservation;
    private final ReportAdverseEvent reportAdverseEvent;
    private final ReportFollowUp reportFollowUp;
    private final CorrectDose correctDose;
    private final CancelBooking cancelBooking;
    private final MarkNoShow markNoShow;
    private final TellOverdue tellOverdue;
    private final CompleteFollowUp completeFollowUp;
    private final LinkPersons linkPersons;
    private final CancelErasedPerson cancelErased;
    private final RecallLot recallLot;
    private final Actor actor = new Actor("desk", "SITE");

    VisitVerbs(
            Bookings bookings,
            BookingJournal journal,
            VisitPapers papers,
            Doses doses,
            LotRecalls recalls,
            Aftercare aftercare,
            Places places,
            Policies policies,
            ConsentDocuments documents,
            DueVisits due,
            Projections projections,
            BookingAccess access,
            SoldOut soldOut) {
        VisitDoor door = new VisitDoor(bookings, journal, clock);
        DueDoor dueDoor = new DueDoor(due, bookings, clock);
        checkIn = new CheckIn(door, papers);
        signConsent = new SignConsent(door, papers, documents);
        declareHealth = new DeclareHealth(door, papers);
        decideScreening = new DecideScreening(door, papers, places, policies);
        recordDose = new RecordDose(door, papers, doses, recalls, policies);
        endObservation = new EndObservation(door, doses);
        reportAdverseEvent = new ReportAdverseEvent(door, doses, aftercare);
        reportFollowUp = new ReportFollowUp(bookings, door, doses, aftercare, clock);
        correctDose =
                new CorrectDose(door, papers, doses, recalls, policies, new FollowSeries(bookings, doses, journal));
        cancelBooking = new CancelBooking(bookings, places, journal, access, soldOut, clock);
        markNoShow = new MarkNoShow(due, dueDoor, places, policies, door, clock);
        tellOverdue = new TellOverdue(due, dueDoor, doses, door, clock);
        linkPersons =
                new LinkPersons(projections, bookings, journal, new FollowSeries(bookings, doses, journal), clock);
        cancelErased = new CancelErasedPerson(bookings, places, journal, clock);
        recallLot = new RecallLot(recalls, clock);
        completeFollowUp = new CompleteFollowUp(due, dueDoor, doses, door, clock);
    }

    public VisitOutcome checkIn(UUID booking, UUID site) {
        return checkIn.checkIn(new CheckIn.Command(at(booking, site), Optional.of("PERMIT_RECEIPT_SEEN")));
    }

    public VisitOutcome sign(UUID booking, UUID site, ConsentKind kind) {
        return signConsent.sign(new SignConsent.Command(
                at(booking, site), kind, "1.0", ConsentLanguage.ZH, clock.instant(), SignatureMethod.PAPER));
    }

    public VisitOutcome declare(UUID booking, UUID site) {
        return declareHealth.declare(
                new DeclareHealth.Command(at(booking, site), Set.of(), Optional.empty(), Optional.empty()));
    }

    public VisitOutcome decide(UUID booking, UUID site, Verdict verdict) {
        return decideScreening.decide(
                new DecideScreening.Command(at(booking, site), verdict, "Dr Li Wei", "REASON", Optional.empty()));
    }

    public VisitOutcome dose(UUID booking, UUID site) {
        return recordDose.record(new RecordDose.Command(
                at(booking, site),
                "SINOPHARM_BEIJING",
                "LOT-1",
                LocalDate.of(2099, 1, 1),
                "Wang Fang",
                Optional.empty()));
    }

    VisitOutcome end(UUID booking, UUID site, EndObservation.How how) {
        return endObservation.end(new EndObservation.Command(at(booking, site), how));
    }

    VisitOutcome adverseEvent(UUID booking, UUID site, Optional<AdverseEvent.SeriousReason> serious) {
        return reportAdverseEvent.report(new ReportAdverseEvent.Command(
                at(booking, site),
                AdverseEvent.Kind.OTHER,
                clock.instant(),
                AdverseEvent.Severity.SEVERE,
                serious,
                AdverseEvent.Outcome.UNKNOWN));
    }

    VisitOutcome report(UUID booking, UUID site) {
        return reportFollowUp.report(
                new ReportFollowUp.Command(booking, Optional.of(site), actor, 1, List.of(Symptom.FEVER), true));
    }

    public VisitOutcome correct(UUID booking, UUID site, String doseNumber) {
        return correctDose.correct(new CorrectDose.Command(
                at(booking, site), DoseField.DOSE_NUMBER, doseNumber, "misread", Optional.empty()));
    }

    void cancel(UUID booking, UUID site) {
        cancelBooking.cancel(new CancelBooking.Command(
                booking,
                new BookingReader("desk", Optional.of(site), false),
                CancellationCause.CONSENT_WITHDRAWN,
                Optional.empty(),
                actor));
    }

    void link(String survivingKey, String linkedKey) {
        linkPersons.link(survivingKey, linkedKey);
    }

    void erase(String personKey) {
        cancelErased.cancel(personKey);
    }

    void recall(String lot) {
        recallLot.recall(new RecallLot.Command("SINOPHARM_BEIJING", lot, "QUALITY_DEFECT", "ops"));
    }

    public boolean markNoShow(UUID booking) {
        return markNoShow.carryOut(booking);
    }

    boolean tellOverdue(UUID booking) {
        return tellOverdue.carryOut(booking);
    }

    boolean completeFollowUp(UUID booking) {
        return completeFollowUp.carryOut(booking);
    }

    private AtSite at(UUID booking, UUID site) {
        return new AtSite(booking, site, actor);
    }
}
