package dev.jinvax.booking.api.batch;

import static dev.jinvax.booking.testing.batch.BatchCalls.as;
import static dev.jinvax.booking.testing.batch.BatchCalls.awaitState;
import static dev.jinvax.booking.testing.batch.BatchCalls.uploaded;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.jinvax.booking.testing.World;
import dev.jinvax.booking.testing.batch.BatchFile;
import dev.jinvax.booking.testing.batch.SimulatedEligibility;
import dev.jinvax.kit.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "booking"))
class BatchResultTest {
    private static final int ROWS = 1_200;
    private static final int NUMBER = 2;

    private UUID site;

    @BeforeEach
    void offer() {
        SimulatedEligibility.start();
        World.policy();
        site = World.publishedSite();
        World.session(site, Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(3)), ROWS);
    }

    @Test
    void bothFilesHaveEveryRowInTheOrderOfTheUploadAndSayTheSame() throws IOException {
        BatchFile file = BatchFile.of(ROWS).with(7, "国籍", "Atlantis").with(1_100, "出生日期", "05/11/1990");
        String batch = uploaded(file, "COMMIT", site);
        awaitState(batch, "COMPLETED_WITH_REJECTIONS");

        List<List<String>> text = csv(batch);
        List<List<String>> workbook = workbook(batch);

        assertThat(text).hasSize(ROWS + 1).isEqualTo(workbook);
        assertThat(text.subList(1, text.size()))
                .extracting(cells -> cells.get(NUMBER))
                .isEqualTo(IntStream.rangeClosed(1, ROWS)
                        .mapToObj(row -> "A-" + row)
                        .toList());
        assertThat(text.get(1_100)).contains("REJECTED", "DATE_AMBIGUOUS", "birth_date");
        assertThat(text.get(1_101)).contains("BOOKED").doesNotContain("DATE_AMBIGUOUS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "＋1", "－1", "＠A1"})
    void whatBeginsLikeAFormulaStaysTextInBothFiles(String number) throws IOException {
        String batch = uploaded(BatchFile.of(1).with(1, "人员编号", number), "PLAN", site);
        awaitState(batch, "PLANNED");

        assertThat(csv(batch).get(1).get(NUMBER)).isEqualTo("'" + number);
        assertThat(workbook(batch).get(1).get(NUMBER)).isEqualTo("'" + number);
    }

    private static List<List<String>> csv(String batch) {
        String text = as("university")
                .get("/v1/batches/" + batch + "/result.csv?language=en")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return CsvReader.builder().ofCsvRecord(text.substring(1)).stream()
                .map(CsvRecord::getFields)
                .toList();
    }

    private static List<List<String>> workbook(String batch) throws IOException {
        byte[] bytes = as("university")
                .get("/v1/batches/" + batch + "/result.xlsx?language=en")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            return workbook.getFirstSheet().read().stream()
                    .map(BatchResultTest::cells)
                    .toList();
        }
    }

    private static List<String> cells(Row row) {
        return row.stream()
                .peek(cell -> assertThat(cell.getType()).isNotEqualTo(CellType.FORMULA))
                .map(cell -> cell == null || cell.getText() == null ? "" : cell.getText())
                .toList();
    }
}
