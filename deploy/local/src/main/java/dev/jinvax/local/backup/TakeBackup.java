package dev.jinvax.local.backup;

import dev.jinvax.local.base.CannotStartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * Backs up the stack that runs on a data directory: databases, topics and keys as they were at one moment. Requests are
 * answered all the while; at the end everything that tells others waits for a few milliseconds.
 */
public final class TakeBackup {
    private final Path data;
    private final Clock clock;

    public TakeBackup(Path data, Clock clock) {
        this.data = data;
        this.clock = clock;
    }

    /** @return what was kept; everything acknowledged before its moment is in it */
    public Taken into(Path directory) {
        RunningParts parts = RunningParts.of(data);
        try {
            BackupDirectory backup = BackupDirectory.make(directory);
            try (BaseBackup base = BaseBackup.copy(parts, backup.postgres());
                    TopicCopy topics = new TopicCopy(parts.bootstrapServers())) {
                Instant moment;
                Map<TopicPartition, Long> ends;
                try (OutboxFence fence = OutboxFence.raise(parts)) {
                    moment = clock.instant();
                    ends = topics.ends();
                    base.mark();
                }
                base.copyLog();
                long messages = topics.save(ends, backup.topics());
                for (String small : BackupDirectory.SMALL) {
                    if (Files.exists(data.resolve(small))) {
                        FileTree.copy(data.resolve(small), directory.resolve(small), any -> true);
                    }
                }
                backup.complete(moment);
                return new Taken(moment, messages);
            }
        } catch (SQLException e) {
            throw new CannotStartException("PostgreSQL did not let itself be backed up: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new CannotStartException("The backup cannot be written (" + e.getMessage() + ").", e);
        }
    }

    /** @param messages how many the topics held */
    public record Taken(Instant moment, long messages) {}
}
