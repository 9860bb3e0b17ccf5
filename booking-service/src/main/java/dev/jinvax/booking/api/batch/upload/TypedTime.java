package dev.jinvax.booking.api.batch.upload;

import dev.jinvax.booking.domain.batch.RowProblem;
import dev.jinvax.kit.time.MovableClock;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A moment as somebody typed it: with offset, or in the time of Shanxi, or the day alone, which means its beginning. */
record TypedTime(Optional<Instant> time, Optional<RowProblem> problem) {
    private static final Pattern DAY_AND_TIME =
            Pattern.compile("(.*?)[T\\s]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?");

    static TypedTime read(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        Optional<Instant> exact = exact(text);
        if (exact.isPresent()) {
            return new TypedTime(exact, Optional.empty());
        }
        Matcher parts = DAY_AND_TIME.matcher(text);
        if (!parts.matches()) {
            return at(TypedDate.read(text), LocalTime.MIDNIGHT);
        }
        try {
            int second = parts.group(4) == null ? 0 : Integer.parseInt(parts.group(4));
            LocalTime time = LocalTime.of(Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)), second);
            return at(TypedDate.read(parts.group(1)), time);
        } catch (DateTimeException e) {
            return new TypedTime(Optional.empty(), Optional.of(RowProblem.DATE_UNREADABLE));
        }
    }

    static Optional<Instant> exact(String text) {
        try {
            Instant time = OffsetDateTime.parse(text).toInstant();
            // Years no database column holds are no declaration either.
            boolean plausible = time.isAfter(Instant.EPOCH) && time.isBefore(Instant.EPOCH.plusSeconds(1L << 33));
            return plausible ? Optional.of(time) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static TypedTime at(TypedDate day, LocalTime time) {
        return new TypedTime(
                day.date()
                        .map(date ->
                                date.atTime(time).atZone(MovableClock.SHANGHAI).toInstant()),
                day.problem());
    }
}
