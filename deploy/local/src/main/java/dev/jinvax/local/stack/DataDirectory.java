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
public final class DataDirectory implements AutoCloseable {
    private static final String MARK = "jinvax.data";
    /** There while a backup is being restored: half of one must not be started on. */
    private static final String RESTORING = "restoring";

    private final Path root;
    private final Path logs;
    private final FileChannel lockFile;

    private DataDirectory(Path root, Path logs, FileChannel lockFile) {
        this.root = root;
        this.logs = logs;
        this.lockFile = lockFile;
    }

    /** @param logs where logs go; null for a directory below {@code root} */
    public static DataDirectory open(Path root, @Nullable Path logs) {
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
        if (Files.exists(root.resolve(RESTORING))) {
            throw new CannotStartException(
                    "A restore into " + root + " was interrupted; remove the directory and restore again.");
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

    public Path of(String name) {
        return root.resolve(name);
    }

    public Path log(String name) {
        return logs.resolve(name + ".log");
    }

    Path logs() {
        return logs;
    }

    /**
     * The register of erasures that belongs to this directory. It stands beside it, not in it: whoever puts back an older
     * state of the directory must not put back an older register.
     */
    public Path erasures() {
        return erasuresOf(root);
    }

    /** As {@link #erasures()}, for a directory that is not open. */
    public static Path erasuresOf(Path root) {
        return root.resolveSibling(root.getFileName() + ".erasures");
    }

    public void beginRestore() throws IOException {
        Files.writeString(root.resolve(RESTORING), "");
    }

    public void endRestore() throws IOException {
        Files.delete(root.resolve(RESTORING));
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
