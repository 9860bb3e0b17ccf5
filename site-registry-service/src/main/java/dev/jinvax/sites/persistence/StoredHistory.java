package dev.jinvax.sites.persistence;

import dev.jinvax.sites.domain.Editor;
import dev.jinvax.sites.domain.SessionId;
import dev.jinvax.sites.domain.SiteChange;
import dev.jinvax.sites.domain.SiteHistory;
import dev.jinvax.sites.domain.SiteId;
import dev.jinvax.sites.domain.SiteSnapshot;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The history of sites in PostgreSQL. */
@Singleton
public class StoredHistory implements SiteHistory {
    private static final String KEEP = """
            insert into site_change (site_id, change, version, changed_by, changed_at, session_id, note, snapshot)
            values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)
            """;
    private static final String OF = """
            with told as (
                select site_change.*, flat, lag(flat) over (order by change_id) as before
                from site_change, lateral (select snapshot - 'details' - 'version' - 'changed_at'
                                                  || coalesce(snapshot -> 'details', '{}') as flat) f
                where site_id = ?
            )
            select change_id, change, version, changed_by, changed_at, session_id, note,
                   array(select key from jsonb_each(flat) now full join jsonb_each(before) was using (key)
                         where before is not null and now.value is distinct from was.value order by key) as fields
            from told where change_id > ? order by change_id limit ?
            """;

    private final Statements statements;

    public StoredHistory(Statements statements) {
        this.statements = statements;
    }

    @Override
    public void keep(SiteSnapshot site, SiteChange change, Editor editor, Instant now, Note note) {
        statements.update(
                KEEP,
                site.siteId().value(),
                change.name(),
                site.version(),
                editor.clientId(),
                now,
                note.session().map(SessionId::value).orElse(null),
                note.words().orElse(null),
                StoredJson.write(site));
    }

    @Override
    public List<Entry> of(SiteId site, long afterNumber, int limit) {
        return statements.query(
                OF,
                row -> new Entry(
                        row.getLong("change_id"),
                        SiteChange.valueOf(row.getString("change")),
                        row.getInt("version"),
                        row.getString("changed_by"),
                        Statements.instant(row, "changed_at"),
                        List.of((String[]) row.getArray("fields").getArray()),
                        new Note(
                                Optional.ofNullable(row.getObject("session_id", UUID.class))
                                        .map(SessionId::new),
                                Optional.ofNullable(row.getString("note")))),
                site.value(),
                afterNumber,
                limit);
    }
}
