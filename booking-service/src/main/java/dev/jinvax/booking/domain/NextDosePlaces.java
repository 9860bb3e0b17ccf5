package dev.jinvax.booking.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Whether a site still has places for the dose after this one. Asked for every first dose, so answered from memory. */
public interface NextDosePlaces {
    /** @param to the last day, included; empty for no end */
    boolean isAnyFree(UUID siteId, String productCode, LocalDate from, Optional<LocalDate> to);

    /** Whether a first dose in that session may be offered, where the policy wants the next one to have a place. */
    default boolean leavesRoomForNext(SessionSlot slot, Optional<Policy> policy) {
        return policy.filter(each -> each.has(Policy.Switch.FIRST_DOSE_NEEDS_ROOM_FOR_NEXT))
                .flatMap(each -> each.schedule(slot.productCode()))
                .filter(schedule -> schedule.doses() > 1)
                .map(schedule -> isAnyFree(
                        slot.siteId(),
                        slot.productCode(),
                        slot.day().plusDays(schedule.minimumIntervalDays()),
                        schedule.recommendedBy(2, slot.day())))
                .orElse(true);
    }
}
