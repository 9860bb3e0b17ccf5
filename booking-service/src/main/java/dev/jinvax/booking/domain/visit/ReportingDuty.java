package dev.jinvax.booking.domain.visit;

import java.time.Instant;
import java.util.UUID;

/** An adverse event that must be reported onward within two hours, and has not been. */
public record ReportingDuty(
        AdverseEvent event, String reference, String cityCode, UUID siteId, String productCode, String lot) {

    public Instant dueAt() {
        return event.dutyDueAt().orElseThrow();
    }

    public boolean isOverdue(Instant now) {
        return !now.isBefore(dueAt());
    }
}
