package dev.jinvax.eligibility.domain;

import java.util.List;

/** Whether somebody may be booked. */
public enum Outcome {
    ELIGIBLE,
    INELIGIBLE,
    /** Bookable; the site's desk resolves what could not be decided from here. */
    REFER_TO_SITE;

    /** The gravest finding decides. */
    public static Outcome of(List<Finding> findings) {
        if (findings.stream().anyMatch(finding -> finding.severity() == Severity.BLOCKING)) {
            return INELIGIBLE;
        }
        boolean undecided = findings.stream().anyMatch(finding -> finding.severity() == Severity.REFER);
        return undecided ? REFER_TO_SITE : ELIGIBLE;
    }
}
