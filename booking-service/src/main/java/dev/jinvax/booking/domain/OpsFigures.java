package dev.jinvax.booking.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Counts for those who keep watch over the province: by city and by day in Shanxi, both ends included, nobody named. */
public interface OpsFigures {
    List<PlacesOfDay> places(LocalDate from, LocalDate to);

    List<DosesOfDay> doses(LocalDate from, LocalDate to);

    List<ReportsOfDay> followUpReports(LocalDate from, LocalDate to);

    List<AdverseEventsOfDay> adverseEvents(LocalDate from, LocalDate to);

    /** Who is watched over at a moment; a city without anybody is left out. */
    List<Watched> watched(Instant now);

    /** Batches that have not ended, newest first, at most {@code most}. */
    List<BatchUnderWay> batchesUnderWay(int most);

    /**
     * Places in open sessions of published sites.
     *
     * @param overbooked sessions with more bookings than places, by an editor's decision
     */
    record PlacesOfDay(String cityCode, LocalDate day, int capacity, int taken, int free, int overbooked) {}

    /** Doses given on a day. */
    record DosesOfDay(String cityCode, LocalDate day, int doses) {}

    /** What people told after their dose; {@code severe} of the reports led to an escalation. */
    record ReportsOfDay(String cityCode, LocalDate day, int reports, int severe) {}

    /** Adverse events by the day of their report (MILD, MODERATE, SEVERE); {@code serious} carry the two-hour duty. */
    record AdverseEventsOfDay(String cityCode, LocalDate day, String severity, int events, int serious) {}

    /**
     * People after their dose.
     *
     * @param observing in the observation area, {@code overdue} of them past the time somebody should have let them go
     * @param followedUp in their fourteen days
     * @param dutyRunning adverse events still to be reported onward whose two hours have not run out
     * @param dutyOverrun those whose two hours have
     */
    record Watched(String cityCode, int observing, int overdue, int followedUp, int dutyRunning, int dutyOverrun) {}

    /** How far a batch has come. */
    record BatchUnderWay(
            UUID batchId, String cityCode, String state, int rowsTotal, int rowsDone, Instant receivedAt) {}
}
