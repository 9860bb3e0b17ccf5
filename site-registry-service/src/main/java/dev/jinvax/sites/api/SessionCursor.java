package dev.jinvax.sites.api;

import dev.jinvax.kit.problem.BilingualText;
import dev.jinvax.kit.problem.CommonProblem;
import dev.jinvax.kit.problem.Problem;
import dev.jinvax.kit.problem.ProblemException;
import dev.jinvax.sites.domain.SessionId;
import dev.jinvax.sites.domain.SessionSnapshot;
import dev.jinvax.sites.domain.Sessions;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a page of sessions ended: they are read in order of time, which their ids are not. */
final class SessionCursor {
    private static final Sessions.Place START = new Sessions.Place(Instant.EPOCH, new SessionId(new UUID(0, 0)));
    private static final BilingualText NOT_A_CURSOR =
            new BilingualText("游标无效，请使用上一页返回的 next_cursor。", "Not a cursor; use next_cursor of the page before.");

    private SessionCursor() {}

    static Sessions.Place after(@Nullable String cursor) {
        if (cursor == null) {
            return START;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("/", 2);
            Instant start = Instant.ofEpochSecond(Integer.parseInt(parts[0]));
            return new Sessions.Place(start, new SessionId(UUID.fromString(parts[1])));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw new ProblemException(
                    CommonProblem.VALIDATION_FAILED, List.of(Problem.Item.of("FIELD_FORMAT", "cursor", NOT_A_CURSOR)));
        }
    }

    static @Nullable String next(List<SessionSnapshot> page, int limit) {
        if (page.size() < limit) {
            return null;
        }
        SessionSnapshot last = page.get(page.size() - 1);
        String place = last.startsAt().getEpochSecond() + "/" + last.sessionId();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }
}
