package dev.jinvax.sites.api;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** Days to generate sessions for, both included. */
public record GenerationRequest(
        @NotNull @CalendarDay LocalDate from,
        @NotNull @CalendarDay LocalDate to) {}
