package dev.jinvax.sites.api;

import dev.jinvax.sites.domain.Bilingual;
import dev.jinvax.sites.domain.DosePools;
import dev.jinvax.sites.domain.OpeningHours;
import dev.jinvax.sites.domain.OpeningPeriod;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opening hours in the shape an editor sends them. */
public record HoursView(List<Weekly> weekly, List<ExceptionalDay> exceptions, boolean openOnPublicHolidays) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    static HoursView of(OpeningHours hours) {
        return new HoursView(
                hours.weekly().stream()
                        .map(each -> new Weekly(each.days().stream().sorted().toList(), Period.of(each.period())))
                        .toList(),
                hours.exceptions().stream()
                        .map(each -> new ExceptionalDay(
                                each.date(),
                                each.periods().stream().map(Period::of).toList(),
                                each.reason()))
                        .toList(),
                Boolean.TRUE.equals(hours.openOnPublicHolidays()));
    }

    /** The same on these days of every week. */
    public record Weekly(List<DayOfWeek> days, Period period) {}

    /** A day with hours of its own. */
    public record ExceptionalDay(
            LocalDate date, List<Period> periods, @Nullable Bilingual reason) {}

    /** A stretch of a day in slots. */
    public record Period(String opensAt, String closesAt, int slotMinutes, List<Places> capacity) {
        static Period of(OpeningPeriod period) {
            return new Period(
                    TIME.format(period.opensAt()),
                    TIME.format(period.closesAt()),
                    period.slotMinutes(),
                    period.capacity().entrySet().stream()
                            .map(each -> new Places(
                                    each.getKey(),
                                    each.getValue(),
                                    ReservedPlaces.of(period.reserved().getOrDefault(each.getKey(), DosePools.NONE))))
                            .sorted((one, other) -> one.productCode().compareTo(other.productCode()))
                            .toList());
        }
    }

    /** Places per slot for one product. */
    public record Places(
            String productCode, int places, @Nullable ReservedPlaces reserved) {}
}
