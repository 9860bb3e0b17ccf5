package dev.jinvax.sites.api;

import dev.jinvax.sites.domain.OpeningHours;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a site vaccinates, in Shanxi's time.
 *
 * @param openOnPublicHolidays closed on them unless true, whatever the weekly hours say
 */
public record HoursRequest(
        @NotEmpty @Size(max = 50) List<@NotNull @Valid Weekly> weekly,
        @Size(max = 400) @Nullable List<@NotNull @Valid ExceptionalDay> exceptions,
        @Nullable Boolean openOnPublicHolidays) {
    OpeningHours hours() {
        return new OpeningHours(
                weekly.stream().map(Weekly::weekly).toList(),
                exceptions == null
                        ? List.of()
                        : exceptions.stream().map(ExceptionalDay::day).toList(),
                Boolean.TRUE.equals(openOnPublicHolidays));
    }

    /** The same on these days of every week. */
    public record Weekly(
            @NotEmpty @Size(max = 7) List<@NotNull DayOfWeek> days,
            @NotNull @Valid PeriodRequest period) {
        OpeningHours.Weekly weekly() {
            return new OpeningHours.Weekly(EnumSet.copyOf(days), period.period());
        }
    }

    /** A day with hours of its own; no periods: closed. */
    public record ExceptionalDay(
            @NotNull @CalendarDay LocalDate date,
            @NotNull @Size(max = 20) List<@NotNull @Valid PeriodRequest> periods,
            @Valid @Nullable ShortText reason) {
        OpeningHours.ExceptionalDay day() {
            return new OpeningHours.ExceptionalDay(
                    date,
                    periods.stream().map(PeriodRequest::period).toList(),
                    reason == null ? null : reason.bilingual());
        }
    }
}
