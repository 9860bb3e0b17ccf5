package dev.jinvax.eligibility.domain;

/** How long personal data is kept when nothing else asks for it. */
public record Retention(int unsuccessfulDays, int contactDaysAfterFollowUp) {}
