package dev.jinvax.booking.domain;

import java.util.Optional;

/** A finding of eligibility's assessment, as far as booking passes it on. */
public record Finding(String code, String severity, String clause, Optional<String> field) {}
