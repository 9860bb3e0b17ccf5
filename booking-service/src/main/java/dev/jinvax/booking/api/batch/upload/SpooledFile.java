package dev.jinvax.booking.api.batch.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * An upload on disk for as long as it is read, so that a slow sender holds no transaction and a large file no memory.
 * Readable for this process's user alone, and gone when it is closed.
 */
public final class SpooledFile implements AutoCloseable {
    private final Path path;
    private final String sha256;

    private SpooledFile(Path path, String sha256) {
        this.path = path;
        this.sha256 = sha256;
    }

    /** Takes everything the stream gives; the server's own limit ends it when it is too much. */
    public static SpooledFile of(InputStream content) throws IOException {
        Path path = Files.createTempFile("jinvax-batch-", ".upload");
        try (OutputStream file = Files.newOutputStream(path)) {
            DigestInputStream digested = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"));
            digested.transferTo(file);
            return new SpooledFile(
                    path, HexFormat.of().formatHex(digested.getMessageDigest().digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    Path path() {
        return path;
    }

    /** What the content is recognised by when it is sent again. */
    public String sha256() {
        return sha256;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
