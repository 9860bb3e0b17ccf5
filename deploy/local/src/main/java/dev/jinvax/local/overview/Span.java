package dev.jinvax.local.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The days a page shows: a third of them behind today, the rest before us. */
record Span(LocalDate today, int days) {
    static final List<Integer> CHOICES = List.of(7, 21, 42);
    private static final int USUAL_DAYS = 21;

    /** Anything but one of the choices is the usual. */
    static Span of(LocalDate today, List<String> asked) {
        return new Span(
                today,
                CHOICES.stream()
                        .filter(days -> asked.contains(days.toString()))
                        .findFirst()
                        .orElse(USUAL_DAYS));
    }

    LocalDate from() {
        return today.minusDays(days / 3);
    }

    LocalDate to() {
        return from().plusDays(days - 1L);
    }

    /** Days that have been, today included. */
    int daysBehind() {
        return days / 3 + 1;
    }

    Stream<LocalDate> each() {
        return from().datesUntil(to().plusDays(1));
    }
}
