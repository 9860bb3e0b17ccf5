package dev.jinvax.booking.domain.visit;

import dev.jinvax.booking.domain.Booking;
import java.util.List;
import java.util.Optional;

/** Everything on record of one visit, for the site it happened at. */
public record Visit(
        Booking booking,
        Optional<Arrival> arrival,
        List<Signature> signatures,
        Optional<HealthDeclaration> declaration,
        List<ScreeningDecision> decisions,
        Optional<Dose> dose,
        Optional<Observation> observation,
        List<AdverseEvent> adverseEvents,
        List<FollowUpReport> reports,
        List<Correction> corrections) {
    public Visit {
        signatures = List.copyOf(signatures);
        decisions = List.copyOf(decisions);
        adverseEvents = List.copyOf(adverseEvents);
        reports = List.copyOf(reports);
        corrections = List.copyOf(corrections);
    }

    @Override
    public String toString() {
        return "Visit[" + booking.bookingId() + "]";
    }
}
