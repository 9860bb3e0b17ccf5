package dev.jinvax.eligibility.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the rules say of a case.
 *
 * @param eligibleFrom first day that may be booked; absent when no day is known
 * @param eligibleUntil last day on which the papers hold
 * @param changesOn first day on which the same particulars may be judged otherwise
 */
public record Assessment(
        Outcome outcome,
        Payment payment,
        Optional<LocalDate> eligibleFrom,
        Optional<LocalDate> eligibleUntil,
        List<Finding> findings,
        int policyVersion,
        Optional<LocalDate> changesOn) {
    public Assessment {
        findings = List.copyOf(findings);
    }
}
