package dev.jinvax.booking.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The bookings, one at a time under lock. */
public interface Bookings {
    /** Locks the booking for the rest of the transaction. */
    Optional<Booking> lock(UUID bookingId);

    Optional<Booking> find(UUID bookingId);

    Optional<Booking> findByOutNo(String clientId, String outBookingNo);

    /** Bookings after {@code after}, in order of making; of a client or, when given, at a site. */
    List<Booking> page(
            Optional<String> clientId,
            Optional<UUID> siteId,
            Optional<String> outBookingNo,
            Optional<UUID> applicantId,
            UUID after,
            int limit);

    /** All changes of a booking, oldest first. */
    List<HistoryEntry> history(UUID bookingId);

    Optional<Site> site(UUID siteId);

    /** Locks the live bookings of the applicants, oldest first. */
    List<Booking> lockLiveOfApplicants(Collection<UUID> applicants);

    /** Locks the bookings that wait for a session that is affected, oldest first. */
    List<Booking> lockLiveInSessions(Collection<UUID> sessions);

    List<Booking> lockLiveAtSites(Collection<UUID> sites);

    /** Those under keys that were linked to this one included. */
    List<Booking> lockLiveOfPerson(String personKey);

    /** The person's booking that holds a place, if there is one. */
    Optional<Booking> findLive(String personKey);
}
