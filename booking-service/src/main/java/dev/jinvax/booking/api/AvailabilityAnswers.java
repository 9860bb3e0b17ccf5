package dev.jinvax.booking.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jinvax.booking.application.Availability;
import dev.jinvax.booking.domain.DosePool;
import dev.jinvax.booking.domain.SessionBoard.Line;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Answers to questions for free places, written once per question and refresh of the board. */
@Singleton
public class AvailabilityAnswers {
    private static final int MOST_KEPT = 2_000;

    private final ObjectMapper json;
    private final Map<Availability.Query, Answer> kept = new ConcurrentHashMap<>();

    public AvailabilityAnswers(ObjectMapper json) {
        this.json = json;
    }

    Answer answer(Availability.Query query, Availability availability) {
        Instant computedAt = availability.computedAt();
        Answer known = kept.get(query);
        if (known != null && known.computedAt().equals(computedAt)) {
            return known;
        }
        List<SessionLine> lines = availability.find(query).stream()
                .map(line -> SessionLine.of(line, query))
                .toList();
        Answer fresh = new Answer(
                computedAt,
                "W/\"" + Integer.toHexString(lines.hashCode()) + "-" + lines.size() + "\"",
                write(computedAt, lines));
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        kept.put(query, fresh);
        return fresh;
    }

    private byte[] write(Instant computedAt, List<SessionLine> lines) {
        try {
            return json.writeValueAsBytes(new Board(computedAt, lines));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the board is not writable as JSON", e);
        }
    }

    /** An answer as it is sent; the ETag tells of the sessions, not of when they were read. */
    record Answer(Instant computedAt, String etag, byte[] body) {}

    /** Sessions as they stood at {@code computedAt}. */
    public record Board(Instant computedAt, List<SessionLine> sessions) {}

    /** One session, with the places free for the dose asked for, or else for whatever dose; {@code selfPaid} is what a person without the province's insurance pays there that day. */
    public record SessionLine(
            UUID sessionId,
            UUID siteId,
            String cityCode,
            Instant startsAt,
            Instant endsAt,
            int capacity,
            int available,
            @Nullable DosesView availableByDose,
            String productCode,
            @Nullable Money selfPaid) {
        static SessionLine of(Line line, Availability.Query query) {
            return of(line, query.available(line));
        }

        /** With the places there are for whom it is told. */
        static SessionLine of(Line line, int available) {
            return new SessionLine(
                    line.slot().sessionId(),
                    line.slot().siteId(),
                    line.slot().cityCode(),
                    line.slot().startsAt(),
                    line.slot().endsAt(),
                    line.capacity(),
                    available,
                    line.pools().keepPlaces() ? DosesView.of(line) : null,
                    line.slot().productCode(),
                    line.selfPaidMinor() < 0 ? null : new Money(line.selfPaidMinor(), "CNY"));
        }
    }

    /** Free places by dose, of a session that keeps some for one. */
    public record DosesView(int firstDose, int laterDoses) {
        static DosesView of(Line line) {
            return new DosesView(line.available(DosePool.FIRST), line.available(DosePool.LATER));
        }
    }

    /** An amount in minor units. */
    public record Money(int amountMinor, String currency) {}
}
