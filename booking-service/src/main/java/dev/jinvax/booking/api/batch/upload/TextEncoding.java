package dev.jinvax.booking.api.batch.upload;

import dev.jinvax.booking.api.batch.BatchProblem;
import dev.jinvax.kit.problem.ProblemException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds out how a text file is written: by its mark, or by what it can be read as without a single fault. */
final class TextEncoding {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int CHUNK = 32_768;

    private TextEncoding() {}

    /** Opens the file behind its byte order mark, if it has one. */
    static Reader open(Path file) throws IOException {
        BufferedReader reader = reader(file, find(file));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    private static Charset find(Path file) throws IOException {
        byte[] start = new byte[2];
        try (InputStream stream = Files.newInputStream(file)) {
            stream.readNBytes(start, 0, 2);
        }
        if ((start[0] == (byte) 0xFF && start[1] == (byte) 0xFE)
                || (start[0] == (byte) 0xFE && start[1] == (byte) 0xFF)) {
            return StandardCharsets.UTF_16;
        }
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            if (isReadable(file, charset)) {
                return charset;
            }
        }
        throw new ProblemException(BatchProblem.FILE_ENCODING_UNKNOWN);
    }

    private static boolean isReadable(Path file, Charset charset) throws IOException {
        char[] chunk = new char[CHUNK];
        try (Reader reader = reader(file, charset)) {
            while (reader.read(chunk) >= 0) {
                // Reading is the test.
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static BufferedReader reader(Path file, Charset charset) throws IOException {
        return new BufferedReader(new InputStreamReader(
                Files.newInputStream(file),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }
}
