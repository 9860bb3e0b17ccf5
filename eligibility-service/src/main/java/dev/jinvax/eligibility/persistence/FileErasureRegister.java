package dev.jinvax.eligibility.persistence;

import dev.jinvax.eligibility.application.ErasureRegister;
import dev.jinvax.eligibility.domain.ApplicantId;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A file of lines, id and moment; appended to by every replica, each line in one flushed write. Without a path there is none. */
@Singleton
class FileErasureRegister implements ErasureRegister {
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) \\S+");

    private final Optional<Path> file;

    FileErasureRegister(@ConfigProperty(name = "jinvax.erasures.register") Optional<String> file) {
        this.file = file.map(Path::of);
    }

    @Override
    public void add(ApplicantId applicant, Instant at) {
        file.ifPresent(path -> append(path, applicant + " " + at));
    }

    /** A line a crash left half is ended before the next one begins. */
    private static void append(Path path, String line) {
        ByteBuffer bytes = ByteBuffer.wrap(("\n" + line + "\n").getBytes(StandardCharsets.US_ASCII));
        try (FileChannel register = FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            while (bytes.hasRemaining()) {
                register.write(bytes);
            }
            register.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("the register of erasures cannot be written", e);
        }
    }

    /** Makes the file when it is missing: who restores must find one. */
    @Override
    public List<ApplicantId> all() {
        if (file.isEmpty()) {
            return List.of();
        }
        try {
            if (!Files.exists(file.get())) {
                Files.createFile(file.get());
            }
            return Files.readAllLines(file.get(), StandardCharsets.US_ASCII).stream()
                    .map(LINE::matcher)
                    .filter(Matcher::matches)
                    .map(line -> new ApplicantId(UUID.fromString(line.group(1))))
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the register of erasures cannot be read", e);
        }
    }
}
