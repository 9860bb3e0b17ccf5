package dev.jinvax.booking.application.visit;

import dev.jinvax.booking.domain.Booking;
import dev.jinvax.booking.domain.Bookings;
import dev.jinvax.booking.domain.visit.Aftercare;
import dev.jinvax.booking.domain.visit.Doses;
import dev.jinvax.booking.domain.visit.Visit;
import dev.jinvax.booking.domain.visit.VisitPapers;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Reads a visit for the site it belongs to: what is signed, declared, decided, given and due. */
@Singleton
public class ReadVisit {
    private final Bookings bookings;
    private final VisitPapers papers;
    private final Doses doses;
    private final Aftercare aftercare;

    ReadVisit(Bookings bookings, VisitPapers papers, Doses doses, Aftercare aftercare) {
        this.bookings = bookings;
        this.papers = papers;
        this.doses = doses;
        this.aftercare = aftercare;
    }

    /** Empty for a booking of another site. */
    @Transactional
    public Optional<Visit> read(UUID bookingId, UUID siteId) {
        return bookings.find(bookingId)
                .filter(booking -> booking.slot().siteId().equals(siteId))
                .map(this::visit);
    }

    private Visit visit(Booking booking) {
        UUID id = booking.bookingId();
        return new Visit(
                booking,
                papers.arrival(id),
                papers.signatures(id),
                papers.declaration(id),
                papers.decisions(id),
                doses.of(id),
                doses.observation(id),
                aftercare.adverseEvents(id),
                aftercare.reports(id),
                doses.corrections(id));
    }
}
