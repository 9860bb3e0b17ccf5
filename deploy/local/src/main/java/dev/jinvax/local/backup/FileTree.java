package dev.jinvax.local.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Predicate;

/** Copies of whole directories that may change meanwhile. */
final class FileTree {
    private FileTree() {}

    /**
     * Copies what is wanted with owner and permissions; what vanishes on the way was not needed.
     *
     * @param wanted asked with paths relative to {@code from}; nothing below an unwanted directory is asked for
     */
    static void copy(Path from, Path to, Predicate<Path> wanted) {
        try {
            Files.walkFileTree(from, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes any) throws IOException {
                    Path below = from.relativize(directory);
                    if (!directory.equals(from) && !wanted.test(below)) {
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    copyOne(directory, to.resolve(below));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes any) throws IOException {
                    Path below = from.relativize(file);
                    if (wanted.test(below)) {
                        copyOne(file, to.resolve(below));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                    if (failure instanceof NoSuchFileException) {
                        return FileVisitResult.CONTINUE;
                    }
                    throw failure;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy " + from + " to " + to, e);
        }
    }

    static void copyOne(Path from, Path to) throws IOException {
        try {
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException gone) {
            if (Files.exists(from)) {
                throw gone;
            }
        }
    }
}
