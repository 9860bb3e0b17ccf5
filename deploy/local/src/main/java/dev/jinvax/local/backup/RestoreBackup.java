package dev.jinvax.local.backup;

import dev.jinvax.embedded.Broker;
import dev.jinvax.embedded.DatabaseServer;
import dev.jinvax.embedded.FreePorts;
import dev.jinvax.local.base.CannotStartException;
import dev.jinvax.local.base.Service;
import dev.jinvax.local.stack.DataDirectory;
import dev.jinvax.local.stack.Infrastructure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Makes a data directory of a backup. The databases go on from the backup's moment in a new epoch, so that no version
 * that somebody outside has seen since is given to something else; who was erased since is erased again at the start.
 */
public final class RestoreBackup {
    private static final Duration PROMOTION_LIMIT = Duration.ofMinutes(5);
    private static final long LOOK_MILLIS = 100;
    private static final List<String> RECOVERY =
            List.of("restore_command", "recovery_target_name", "recovery_target_action");
    private static final String RECOVER = """
            restore_command = 'false'
            recovery_target_name = '%s'
            recovery_target_action = 'promote'
            """.formatted(BaseBackup.RESTORE_POINT);

    private final BackupDirectory backup;
    private final Path erasures;

    /** @param erasures the register as it is today, never one of the time of the backup */
    public RestoreBackup(Path backup, Path erasures) {
        this.backup = BackupDirectory.open(backup);
        this.erasures = erasures;
    }

    /** @return the moment the data is of */
    public Instant into(Path data) {
        if (!Files.exists(erasures)) {
            throw new CannotStartException("The register of erasures (" + erasures
                    + ") is missing: people erased since the backup would come back. Name it with --erasures; an empty"
                    + " file says that nobody was ever erased.");
        }
        try {
            BackupDirectory.requireAbsentOrEmpty(data);
            try (DataDirectory target = DataDirectory.open(data, null)) {
                target.beginRestore();
                copyFiles(target);
                recover(target);
                refill(target);
                target.endRestore();
            }
            return backup.moment();
        } catch (SQLException e) {
            throw new CannotStartException("PostgreSQL did not take the backup: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new CannotStartException("The backup cannot be restored (" + e.getMessage() + ").", e);
        }
    }

    private void copyFiles(DataDirectory target) throws IOException {
        FileTree.copy(backup.postgres(), target.of("postgres"), any -> true);
        for (String small : BackupDirectory.SMALL) {
            if (Files.exists(backup.root().resolve(small))) {
                FileTree.copy(backup.root().resolve(small), target.of(small), any -> true);
            }
        }
        Set<String> erased = new LinkedHashSet<>(Files.readAllLines(erasures));
        if (Files.exists(target.erasures())) {
            erased.addAll(Files.readAllLines(target.erasures()));
        }
        Files.write(target.erasures(), erased);
    }

    private static void recover(DataDirectory target) throws IOException, SQLException {
        Path postgres = target.of("postgres");
        Files.writeString(
                postgres.resolve("postgresql.auto.conf"),
                RECOVER,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        Files.writeString(postgres.resolve("recovery.signal"), "");
        try (DatabaseServer server = DatabaseServer.durable(postgres, FreePorts.one(), target.log("restore"))) {
            awaitPromotion(server);
            for (Service service : Service.values()) {
                beginEpoch(server, service);
            }
        }
    }

    private static void awaitPromotion(DatabaseServer server) throws SQLException {
        try (Connection connection = server.superuser("postgres");
                Statement statement = connection.createStatement()) {
            long deadline = System.nanoTime() + PROMOTION_LIMIT.toNanos();
            while (isTrue(statement, "select pg_is_in_recovery()")) {
                if (System.nanoTime() - deadline > 0) {
                    throw new CannotStartException("PostgreSQL does not come to the end of the backup's log.");
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
            for (String setting : RECOVERY) {
                statement.execute("alter system reset " + setting);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStartException("Interrupted.", e);
        }
    }

    /** A service that numbers versions knows itself which; see its {@code begin_epoch()}. */
    private static void beginEpoch(DatabaseServer server, Service service) throws SQLException {
        try (Connection connection = server.superuser(service.database());
                Statement statement = connection.createStatement()) {
            if (isTrue(statement, "select to_regprocedure('begin_epoch()') is not null")) {
                statement.execute("select begin_epoch()");
            }
        }
    }

    private static boolean isTrue(Statement statement, String query) throws SQLException {
        try (ResultSet answer = statement.executeQuery(query)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    /** Consumers read all of it again: what they have had is had once, what they lack they get. */
    private void refill(DataDirectory target) throws IOException {
        try (Broker broker = Broker.durable(target.of("kafka"), FreePorts.one(), target.log("restore-kafka"))) {
            broker.withTopics(Infrastructure.topics());
            TopicCopy.load(backup.topics(), broker.bootstrapServers());
        }
    }
}
