package dev.jinvax.local.stack;

import dev.jinvax.embedded.Directories;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A directory that is gone after {@link #close()}. */
record ThrowAwayDirectory(Path path) implements AutoCloseable {
    static ThrowAwayDirectory make() {
        try {
            return new ThrowAwayDirectory(Files.createTempDirectory("jinvax-stack"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        Directories.remove(path);
    }
}
