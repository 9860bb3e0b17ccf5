package dev.jinvax.local.stack;

import dev.jinvax.local.base.CannotStartException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Everything one stack keeps, locked while the stack runs. */
final class DataDirectory implements AutoCloseable {
    private static final String MARK = "jinvax.data";

    private final Path root;
    private final Path logs;
    private final FileChannel lockFile;

    private DataDirectory(Path root, Path logs, FileChannel lockFile) {
        this.root = root;
        this.logs = logs;
        this.lockFile = lockFile;
    }

    /** @param logs where logs go; null for a directory below {@code root} */
    static DataDirectory open(Path root, @Nullable Path logs) {
        Path absolute = root.toAbsolutePath().normalize();
        Path logDirectory =
                logs == null ? absolute.resolve("logs") : logs.toAbsolutePath().normalize();
        try {
            requireOurs(absolute);
            Files.createDirectories(absolute);
            Files.writeString(
                    absolute.resolve(MARK), "Data of a local Jinvax stack. Remove the directory to start afresh.\n");
            Files.createDirectories(logDirectory);
            return new DataDirectory(absolute, logDirectory, lock(absolute));
        } catch (IOException e) {
            throw new CannotStartException(
                    "The data directory " + absolute + " cannot be written (" + e.getMessage() + ").", e);
        }
    }

    private static void requireOurs(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        if (!Files.isDirectory(root)) {
            throw new CannotStartException(root + " is not a directory; choose another one with --data.");
        }
        try (var entries = Files.list(root)) {
            if (entries.findAny().isPresent() && !Files.exists(root.resolve(MARK))) {
                throw new CannotStartException(
                        "The directory " + root + " holds something that is not ours; choose another one with --data.");
            }
        }
    }

    private static FileChannel lock(Path root) throws IOException {
        FileChannel file = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(file) == null) {
            file.close();
            throw new CannotStartException("Another stack is running on " + root
                    + "; stop it first, or choose another directory with --data and another port with --port.");
        }
        return file;
    }

    private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    Path of(String name) {
        return root.resolve(name);
    }

    Path log(String name) {
        return logs.resolve(name + ".log");
    }

    Path logs() {
        return logs;
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
