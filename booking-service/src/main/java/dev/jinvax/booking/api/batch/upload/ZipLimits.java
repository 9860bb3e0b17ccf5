package dev.jinvax.booking.api.batch.upload;

import dev.jinvax.booking.api.batch.BatchProblem;
import dev.jinvax.kit.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Unpacks a workbook once into nothing, before it is read, so that a small file cannot become a huge one in memory. */
final class ZipLimits {
    private static final int MOST_ENTRIES = 1_000;
    private static final long LARGEST_WORKBOOK_BYTES = 400L << 20;
    /** The strings of a workbook are held in memory while it is read. */
    private static final long LARGEST_STRINGS_BYTES = 48L << 20;

    private ZipLimits() {}

    static void check(Path file) {
        long total = 0;
        byte[] chunk = new byte[65_536];
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw new ProblemException(BatchProblem.FILE_TOO_LARGE);
            }
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                boolean held = !entry.getName().startsWith("xl/worksheets/");
                long size = 0;
                try (InputStream content = zip.getInputStream(entry)) {
                    for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                        size += read;
                        total += read;
                        if (total > LARGEST_WORKBOOK_BYTES || (held && size > LARGEST_STRINGS_BYTES)) {
                            throw new ProblemException(BatchProblem.FILE_TOO_LARGE);
                        }
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new ProblemException(BatchProblem.FILE_UNREADABLE);
        }
    }
}
