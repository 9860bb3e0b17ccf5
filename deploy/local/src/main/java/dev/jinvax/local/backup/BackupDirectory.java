package dev.jinvax.local.backup;

import dev.jinvax.local.base.CannotStartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** A backup on disk; the mark is written last, so that half a backup is not taken for one. */
record BackupDirectory(Path root) {
    private static final String MARK = "jinvax.backup";
    /** What is copied as it is: the keys without which nothing sealed can be read, and where the clock stood. */
    static final List<String> SMALL = List.of("keys", "clock.offset");

    /** @throws CannotStartException when something is there already */
    static BackupDirectory make(Path root) throws IOException {
        requireAbsentOrEmpty(root);
        Files.createDirectories(root);
        return new BackupDirectory(root);
    }

    static BackupDirectory open(Path root) {
        if (!Files.exists(root.resolve(MARK))) {
            throw new CannotStartException(root + " is not a complete backup.");
        }
        return new BackupDirectory(root);
    }

    static void requireAbsentOrEmpty(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        if (!Files.isDirectory(directory)) {
            throw new CannotStartException(directory + " is not a directory.");
        }
        try (var entries = Files.list(directory)) {
            if (entries.findAny().isPresent()) {
                throw new CannotStartException(directory + " is not empty; name another directory, or move it away.");
            }
        }
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path topics() {
        return root.resolve("topics");
    }

    void complete(Instant moment) throws IOException {
        Files.writeString(root.resolve(MARK), moment + "\n");
    }

    /** The moment restores go back to. */
    Instant moment() throws IOException {
        return Instant.parse(Files.readString(root.resolve(MARK)).strip());
    }
}
