package dev.jinvax.sites.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who changed what when; written in the transaction of the change. */
public interface SiteHistory {
    void keep(SiteSnapshot site, SiteChange change, Editor editor, Instant now, Note note);

    /** The changes of a site after that number, oldest first. */
    List<Entry> of(SiteId site, long afterNumber, int limit);

    /** What goes with a change: the session it was about, and the editor's own words. */
    record Note(Optional<SessionId> session, Optional<String> words) {
        public static final Note NONE = new Note(Optional.empty(), Optional.empty());

        public static Note words(Optional<String> words) {
            return new Note(Optional.empty(), words);
        }
    }

    /**
     * One line of the history.
     *
     * @param fields of the site that read differently since the line before; none on the first line
     */
    record Entry(
            long number,
            SiteChange change,
            int version,
            String changedBy,
            Instant changedAt,
            List<String> fields,
            Note note) {
        public Entry {
            fields = List.copyOf(fields);
        }
    }
}
