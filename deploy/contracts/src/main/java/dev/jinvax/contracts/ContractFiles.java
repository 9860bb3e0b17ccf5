package dev.jinvax.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the contract files come from: this jar, or a directory that is being checked. */
interface ContractFiles {

    /** The file at a path below {@code contracts/}; empty when there is none. */
    Optional<byte[]> find(String path);

    default byte[] read(String path) {
        return find(path).orElseThrow(() -> new IllegalArgumentException("no contract file " + path));
    }

    static ContractFiles ofThisJar() {
        return path -> {
            try (InputStream file = ContractFiles.class.getResourceAsStream("/contracts/" + path)) {
                return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    static ContractFiles below(Path directory) {
        return path -> {
            try {
                Path file = directory.resolve(path);
                return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
