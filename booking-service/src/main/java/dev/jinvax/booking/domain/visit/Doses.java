package dev.jinvax.booking.domain.visit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The doses given, their observation and their corrections. */
public interface Doses {
    void keep(Dose dose, Observation observation);

    Optional<Dose> of(UUID bookingId);

    /** The doses a person has on record, in order of number. */
    List<Dose> ofPerson(String personKey);

    Optional<Observation> observation(UUID bookingId);

    /** Notes how and when the observation ended. */
    void ended(UUID bookingId, ObservationEnd how, Instant at);

    /** Notes that site and ops were told that nobody recorded an end. */
    void overdueTold(UUID bookingId, Instant at);

    /** Notes that the last follow-up day is over. */
    void completed(UUID bookingId, Instant at);

    /** Keeps the correction and the dose as it reads from now on. */
    void correct(Correction correction, Dose corrected);

    List<Correction> corrections(UUID bookingId);
}
