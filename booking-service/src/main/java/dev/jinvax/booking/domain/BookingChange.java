package dev.jinvax.booking.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What happened to a booking, as it is told: a versioned wire name and what is particular to it. */
public sealed interface BookingChange {
    /** Wire name, for instance {@code booking.confirmed.v1}. */
    String type();

    /** What this kind of change adds to the booking's common body; no personal data, no health answers. */
    default Map<String, Object> detail() {
        return Map.of();
    }

    /** A place was given. */
    record Confirmed() implements BookingChange {
        @Override
        public String type() {
            return "booking.confirmed.v1";
        }
    }

    /** The appointment moved; the old place is free. */
    record Rescheduled(UUID fromSessionId) implements BookingChange {
        @Override
        public String type() {
            return "booking.rescheduled.v1";
        }

        @Override
        public Map<String, Object> detail() {
            return Map.of("from_session_id", fromSessionId);
        }
    }

    /** Who gave the place up, and why if they said so. */
    record Cancelled(CancellationCause cause, Optional<String> reason) implements BookingChange {
        @Override
        public String type() {
            return "booking.cancelled.v1";
        }

        @Override
        public Map<String, Object> detail() {
            Map<String, Object> detail = new LinkedHashMap<>();
            detail.put("cause", cause.name());
            reason.ifPresent(code -> detail.put("reason", code));
            return detail;
        }
    }

    /** Nobody came. */
    record Missed() implements BookingChange {
        @Override
        public String type() {
            return "booking.no_show.v1";
        }
    }

    /** A change without detail of its own in the course of the visit. */
    record Step(VisitStep step) implements BookingChange {
        @Override
        public String type() {
            return step.type();
        }
    }

    /** A clinician put the dose off; {@code returnFrom} is the first day on which it is worth coming back. */
    record Deferred(Optional<LocalDate> returnFrom) implements BookingChange {
        @Override
        public String type() {
            return "booking.deferred.v1";
        }

        @Override
        public Map<String, Object> detail() {
            return returnFrom
                    .<Map<String, Object>>map(day -> Map.of("return_from", day))
                    .orElse(Map.of());
        }
    }

    /** The dose was given. */
    record DoseRecorded(Instant vaccinatedAt, Instant observationUntil, String lot) implements BookingChange {
        @Override
        public String type() {
            return "booking.dose_recorded.v1";
        }

        @Override
        public Map<String, Object> detail() {
            return Map.of("vaccinated_at", vaccinatedAt, "observation_until", observationUntil, "lot", lot);
        }
    }

    /** An adverse event was reported; {@code serious} as the record says. */
    record AdverseEventReported(boolean serious) implements BookingChange {
        @Override
        public String type() {
            return "booking.adverse_event_reported.v1";
        }

        @Override
        public Map<String, Object> detail() {
            return Map.of("serious", serious);
        }
    }

    /** The person reported on a follow-up day; {@code severe} when a severe symptom was among it. */
    record FollowUpReported(int day, boolean severe) implements BookingChange {
        @Override
        public String type() {
            return "booking.follow_up_reported.v1";
        }

        @Override
        public Map<String, Object> detail() {
            return Map.of("day", day, "severe", severe);
        }
    }

    /** Somebody at the site must act now. */
    record Escalated(String reason) implements BookingChange {
        @Override
        public String type() {
            return "booking.escalated.v1";
        }

        @Override
        public Map<String, Object> detail() {
            return Map.of("reason", reason);
        }
    }

    /** The lot the person had is recalled; told once for each recall. */
    record LotRecalled(UUID recallId, String lot, String reason) implements BookingChange {
        @Override
        public String type() {
            return "booking.lot_recalled.v1";
        }

        @Override
        public Map<String, Object> detail() {
            return Map.of("recall_id", recallId, "lot", lot, "reason", reason);
        }
    }

    /** A flag went up. */
    record Flagged(BookingFlag flag) implements BookingChange {
        @Override
        public String type() {
            return "booking.flagged.v1";
        }

        @Override
        public Map<String, Object> detail() {
            return Map.of("flag", flag.name());
        }
    }

    /** The person accepted what the site had changed. */
    record ChangeAccepted(Set<BookingFlag> flags) implements BookingChange {
        public ChangeAccepted {
            flags = Set.copyOf(flags);
        }

        @Override
        public String type() {
            return "booking.change_accepted.v1";
        }

        @Override
        public Map<String, Object> detail() {
            return Map.of("flags", flags.stream().map(Enum::name).sorted().toList());
        }
    }

    /** A record of the visit was corrected; who and why stands in the correction. */
    record Corrected(String field) implements BookingChange {
        @Override
        public String type() {
            return "booking.corrected.v1";
        }

        @Override
        public Map<String, Object> detail() {
            return Map.of("field", field);
        }
    }
}
