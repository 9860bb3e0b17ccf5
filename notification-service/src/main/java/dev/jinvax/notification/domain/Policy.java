package dev.jinvax.notification.domain;

import java.util.List;

/**
 * The part of the eligibility policy that reminders follow.
 *
 * @param observationMinutes N11
 * @param followUpDays N12, calendar days after the dose
 */
public record Policy(int observationMinutes, List<Integer> followUpDays) {
    /** What holds until the first policy has come. */
    public static final Policy FIRST = new Policy(30, List.of(1, 3, 7, 14));

    public Policy {
        followUpDays = List.copyOf(followUpDays);
    }
}
