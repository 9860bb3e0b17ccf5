package dev.jinvax.local.backup;

import dev.jinvax.local.base.CannotStartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The PostgreSQL and the Kafka that run on a data directory, found by what they have written there. */
record RunningParts(Path postgres, int databasePort, String bootstrapServers) {
    /** PostgreSQL writes its port into the fourth line. */
    private static final int PORT_LINE = 3;

    private static final Pattern LISTENER =
            Pattern.compile("(?m)^advertised\\.listeners=PLAINTEXT://(localhost:\\d+)$");

    static RunningParts of(Path data) {
        Path postgres = data.resolve("postgres");
        try {
            List<String> process = Files.readAllLines(postgres.resolve("postmaster.pid"));
            Matcher listener = LISTENER.matcher(Files.readString(data.resolve("kafka/server.properties")));
            if (process.size() <= PORT_LINE || !listener.find()) {
                throw new IOException("half-written");
            }
            return new RunningParts(
                    postgres, Integer.parseInt(process.get(PORT_LINE).strip()), listener.group(1));
        } catch (IOException e) {
            throw new CannotStartException(
                    "No stack is running on " + data + "; start it, or name another directory with --data.", e);
        }
    }

    /** @throws CannotStartException when the server that was there is gone */
    Connection superuser(String database) {
        try {
            return DriverManager.getConnection(
                    "jdbc:postgresql://localhost:" + databasePort + "/" + database, "postgres", "");
        } catch (SQLException e) {
            throw new CannotStartException(
                    "PostgreSQL does not answer on port " + databasePort + " (" + e.getSQLState() + ").", e);
        }
    }
}
