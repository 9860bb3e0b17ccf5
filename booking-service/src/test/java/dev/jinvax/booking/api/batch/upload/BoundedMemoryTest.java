package dev.jinvax.booking.api.batch.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads fifty thousand rows in a Java of its own with a small heap: what does not stream does not fit. */
class BoundedMemoryTest {
    private static final int ROWS = 50_000;
    private static final String[] CELLS = Reading.ROW.split(",", -1);

    @TempDir
    Path folder;

    @Test
    void fiftyThousandRowsOfTextNeedNoMoreThan32Megabytes() throws Exception {
        Path file = folder.resolve("rows.csv");
        try (BufferedWriter text = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            text.write(Reading.HEADINGS + "\n");
            for (int row = 0; row < ROWS; row++) {
                text.write(Reading.rowWith(0, "A-" + row) + "\n");
            }
        }

        assertThat(rowsReadWithin("32m", UploadFormat.TABLE, file)).isEqualTo(ROWS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            NDJSON | ``         | ``  | ``
            JSON   | {"rows":[  | ,   | ]}
            """)
    void fiftyThousandObjectsNeedNoMoreThan32Megabytes(UploadFormat format, String before, String between, String after)
            throws Exception {
        Path file = folder.resolve("rows.json");
        try (BufferedWriter text = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            text.write(before);
            for (int row = 0; row < ROWS; row++) {
                text.write((row == 0 ? "" : between) + JsonRowsTest.GOOD.strip().replace("A-17", "A-" + row) + "\n");
            }
            text.write(after);
        }

        assertThat(rowsReadWithin("32m", format, file)).isEqualTo(ROWS);
    }

    @Test
    void fiftyThousandRowsOfAWorkbookNeedNoMoreThan96Megabytes() throws Exception {
        Path file = folder.resolve("rows.xlsx");
        try (OutputStream output = Files.newOutputStream(file);
                Workbook workbook = new Workbook(output, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("rows");
            String[] headings = Reading.HEADINGS.split(",");
            for (int column = 0; column < headings.length; column++) {
                sheet.value(0, column, headings[column]);
            }
            for (int row = 1; row <= ROWS; row++) {
                write(sheet, row);
            }
        }

        assertThat(rowsReadWithin("96m", UploadFormat.TABLE, file)).isEqualTo(ROWS);
    }

    private static void write(Worksheet sheet, int row) throws IOException {
        for (int column = 0; column < CELLS.length; column++) {
            // Numbers of people and papers differ in every row: they fill the workbook's table of strings.
            sheet.value(row, column, column == 0 || column == 4 || column == 9 ? CELLS[column] + row : CELLS[column]);
        }
        if (row % 1_000 == 0) {
            sheet.flush();
        }
    }

    private static int rowsReadWithin(String heap, UploadFormat format, Path file) throws Exception {
        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CountRows.class.getName(),
                        format.name(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(reader.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(reader.exitValue()).as(output).isZero();
        return Integer.parseInt(output.strip());
    }

    /** Reads a file as an upload and prints how many rows are good. */
    static final class CountRows {
        private CountRows() {}

        public static void main(String... arguments) throws IOException {
            int[] good = {0};
            try (SpooledFile file = SpooledFile.of(Files.newInputStream(Path.of(arguments[1])))) {
                UploadFormat.valueOf(arguments[0])
                        .rows(file, Reading.JSON, Reading.NOW)
                        .forEach(row -> good[0] += row.errors().isEmpty() ? 1 : 0);
            }
            System.out.println(good[0]);
        }
    }
}
