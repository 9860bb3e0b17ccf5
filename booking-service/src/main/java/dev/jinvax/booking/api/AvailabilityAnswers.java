package dev.jinvax.booking.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jinvax.booking.application.Availability;
import dev.jinvax.booking.domain.DosePool;
import dev.jinvax.booking.domain.SessionBoard.Line;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Answers to questions for free places, written once per question and refresh of the board. */
@Singleton
public class AvailabilityAnswers {
    private static final int MOST_KEPT = 2_000;
    private static final int ETAG_BYTES = 12;

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
                .map(line -> SessionLine.of(
                        line, availability.available(query, line), dose -> availability.available(query, line, dose)))
                .toList();
        Answer fresh = new Answer(computedAt, etag(write(lines)), write(new Board(computedAt, lines)));
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        kept.put(query, fresh);
        return fresh;
    }

    private static String etag(byte[] sessions) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(sessions);
            return "W/\"" + HexFormat.of().formatHex(digest, 0, ETAG_BYTES) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private byte[] write(Object sessions) {
        try {
            return json.writeValueAsBytes(sessions);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the board is not writable as JSON", e);
        }
    }

    /** An answer as it is sent; the ETag tells of the sessions, not of when they were read. */
    record Answer(Instant computedAt, String etag, byte[] body) {}

    /** Sessions as they stood at {@code computedAt}. */
    public record Board(Instant computedAt, List<SessionLine> sessions) {}

    /**
     * One session, with the places free for the dose and payment asked for, or else for anybody; {@code selfPaid} is what a
     * person without the province's insurance pays there that day: where it is missing only the insured can book.
     */
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
        /** With the places there are for whom it is told, and for each dose. */
        static SessionLine of(Line line, int available, ToIntFunction<DosePool> byDose) {
            return new SessionLine(
                    line.slot().sessionId(),
                    line.slot().siteId(),
                    line.slot().cityCode(),
                    line.slot().startsAt(),
                    line.slot().endsAt(),
                    line.capacity(),
                    available,
                    line.pools().keepPlaces() ? DosesView.of(byDose) : null,
                    line.slot().productCode(),
                    line.selfPaidMinor() < 0 ? null : new Money(line.selfPaidMinor(), "CNY"));
        }
    }

    /** Free places by dose, of a session that keeps some for one. */
    public record DosesView(int firstDose, int laterDoses) {
        static DosesView of(ToIntFunction<DosePool> available) {
            return new DosesView(available.applyAsInt(DosePool.FIRST), available.applyAsInt(DosePool.LATER));
        }
    }

    /** An amount in minor units. */
    public record Money(int amountMinor, String currency) {}
}
