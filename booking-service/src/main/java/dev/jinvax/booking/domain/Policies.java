package dev.jinvax.booking.domain;

import java.time.LocalDate;
import java.util.Optional;

/** The policies known so far. */
public interface Policies {
    /** The policy in force on a day in Shanxi; empty until eligibility has published one. */
    Optional<Policy> on(LocalDate day);
}
