package dev.jinvax.booking.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Compares the ledger with the bookings it counts, and counts bookings for ops. */
public interface LedgerAudit {
    /** Sessions whose count and bookings disagree; empty when all is well. */
    List<Disagreement> disagreements();

    /** Sessions with more bookings than capacity, which only an editor's decision brings about. */
    List<Disagreement> overbooked();

    /** Bookings by city, day and state between two days in Shanxi, both included. */
    List<Figure> figures(LocalDate from, LocalDate to);

    /** What a session counts against what is booked and held, in all and for later doses. */
    record Disagreement(
            UUID sessionId,
            int capacity,
            int live,
            int booked,
            int held,
            int liveLaterDoses,
            int bookedLaterDoses,
            int heldLaterDoses) {}

    /** How many bookings of a city's day are in a state. */
    record Figure(String cityCode, LocalDate day, String state, int bookings) {}
}
