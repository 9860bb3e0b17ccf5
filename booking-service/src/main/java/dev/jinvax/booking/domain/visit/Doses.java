package dev.jinvax.booking.domain.visit;

import dev.jinvax.booking.domain.Series;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The doses given, their observation and their corrections. */
public interface Doses {
    void keep(Dose dose, Observation observation);

    Optional<Dose> of(UUID bookingId);

    /** The doses a person has on record. */
    Series ofPerson(String personKey);

    /** The key the person's doses are kept under: another one since two records turned out to be one person's. */
    String survivorOf(String personKey);

    Optional<Observation> observation(UUID bookingId);

    /** Notes how and when the observation ended. */
    void ended(UUID bookingId, ObservationEnd how, Instant at);

    /** Notes that site and ops were told that nobody recorded an end. */
    void overdueTold(UUID bookingId, Instant at);

    /** Notes that the last follow-up day is over. */
    void completed(UUID bookingId, Instant at);

    /** Keeps the correction and the dose as it reads from now on. */
    void correct(Correction correction, Dose corrected);

    /** The dose was given at another time than was recorded: the watch after it moves along. */
    void moved(Observation observation);

    List<Correction> corrections(UUID bookingId);
}
