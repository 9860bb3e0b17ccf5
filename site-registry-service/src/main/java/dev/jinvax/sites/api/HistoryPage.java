package dev.jinvax.sites.api;

import dev.jinvax.kit.paging.Cursor;
import dev.jinvax.sites.domain.SessionId;
import dev.jinvax.sites.domain.SiteHistory;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was changed on a site, oldest first. */
public record HistoryPage(List<Line> changes, @Nullable String nextCursor) {
    static HistoryPage of(List<SiteHistory.Entry> entries, int limit) {
        return new HistoryPage(
                entries.stream().map(Line::of).toList(),
                Cursor.next(entries, limit, entry -> ((SiteHistory.Entry) entry).number()));
    }

    /** One change: the version of the site after it, the client that made it, and what of the site reads differently. */
    public record Line(
            String change,
            int version,
            String changedBy,
            Instant changedAt,
            List<String> fields,
            @Nullable UUID sessionId,
            @Nullable String note) {
        static Line of(SiteHistory.Entry entry) {
            return new Line(
                    entry.change().name(),
                    entry.version(),
                    entry.changedBy(),
                    entry.changedAt(),
                    entry.fields(),
                    entry.note().session().map(SessionId::value).orElse(null),
                    entry.note().words().orElse(null));
        }
    }
}
