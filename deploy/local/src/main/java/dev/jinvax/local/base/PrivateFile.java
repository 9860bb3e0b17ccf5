package dev.jinvax.local.base;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** A file only its owner may read: keys live in such files. */
public final class PrivateFile {
    private PrivateFile() {}

    /** What the file says; made first when it is not there. A half-written file never has the final name. */
    public static String readOrMake(Path file, Supplier<String> maker) {
        try {
            if (!Files.exists(file)) {
                write(file, maker.get());
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or make " + file, e);
        }
    }

    private static void write(Path file, String content) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        if (directory == null) {
            throw new IOException(file + " has no directory");
        }
        Files.createDirectories(directory);
        Path half = Files.createTempFile(directory, file.getFileName().toString(), ".half", ownerOnly(directory));
        Files.writeString(half, content);
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<?>[] ownerOnly(Path directory) {
        if (!directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        };
    }
}
