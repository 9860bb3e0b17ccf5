package dev.jinvax.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/**
 * A copy of PostgreSQL's files taken while it works, with the write-ahead log that makes it whole. A slot keeps the log
 * from being recycled until the copy has it.
 */
final class BaseBackup implements AutoCloseable {
    /** The point restores stop at. */
    static final String RESTORE_POINT = "jinvax";

    private static final String WAL = "pg_wal";

    /** What belongs to the process or to this moment, not to the data. */
    private static final Set<String> LEFT_OUT = Set.of(
            "postmaster.pid", "postmaster.opts", "epg-lock", "backup_label", "backup_label.old", "tablespace_map");
    /** Directories that must be there and need nothing in them. */
    private static final Set<String> EMPTIED = Set.of(
            WAL, "pg_replslot", "pg_dynshmem", "pg_notify", "pg_serial", "pg_snapshots", "pg_stat_tmp", "pg_subtrans");

    private final Connection session;
    private final Path source;
    private final Path target;
    private final String firstSegment;

    private BaseBackup(Connection session, Path source, Path target) throws SQLException {
        this.session = session;
        this.source = source;
        this.target = target;
        ask("select pg_create_physical_replication_slot('jinvax_backup', true, true)");
        this.firstSegment = ask("select pg_walfile_name(pg_backup_start('jinvax', true))");
    }

    /** Copies the files; what was committed until {@link #copyLog()} comes with the log. */
    static BaseBackup copy(RunningParts parts, Path target) throws SQLException, IOException {
        Connection session = parts.superuser("postgres");
        try {
            BaseBackup backup = new BaseBackup(session, parts.postgres(), target);
            FileTree.copy(backup.source, target, BaseBackup::isWanted);
            // Last: recovery begins with what it says.
            Path control = Path.of("global", "pg_control");
            FileTree.copyOne(backup.source.resolve(control), target.resolve(control));
            Files.writeString(
                    target.resolve("backup_label"), backup.ask("select labelfile from pg_backup_stop(false)"));
            return backup;
        } catch (SQLException | IOException | RuntimeException e) {
            session.close();
            throw e;
        }
    }

    private static boolean isWanted(Path file) {
        String first = file.getName(0).toString();
        String last = file.getFileName().toString();
        return !LEFT_OUT.contains(first)
                && !(EMPTIED.contains(first) && file.getNameCount() > 1)
                && !last.startsWith("pgsql_tmp")
                && !last.startsWith("pg_internal.init");
    }

    /** Names this moment: restores go as far as here. */
    void mark() throws SQLException {
        ask("select pg_create_restore_point('" + RESTORE_POINT + "')");
    }

    /** Copies the log from the beginning of the backup to the mark. */
    void copyLog() throws SQLException, IOException {
        // Written and flushed, and with it everything before.
        ask("select pg_logical_emit_message(false, 'jinvax', 'end of backup', true)");
        String lastSegment = ask("select pg_walfile_name(pg_current_wal_flush_lsn())");
        FileTree.copy(source.resolve(WAL), target.resolve(WAL), file -> {
            String name = file.toString();
            return name.endsWith(".history")
                    || name.matches("[0-9A-F]{24}")
                            && name.compareTo(firstSegment) >= 0
                            && name.compareTo(lastSegment) <= 0;
        });
    }

    private String ask(String query) throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            answer.next();
            return String.valueOf(answer.getString(1));
        }
    }

    @Override
    public void close() throws SQLException {
        session.close();
    }
}
