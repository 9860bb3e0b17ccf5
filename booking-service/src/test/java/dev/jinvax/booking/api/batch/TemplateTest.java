package dev.jinvax.booking.api.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.booking.api.batch.upload.Column;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TemplateTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void theTextFileHasEveryHeadingAndNothingElse(Language language) throws IOException {
        String text = new String(Template.csv(language), StandardCharsets.UTF_8);

        assertThat(text.strip()).isEqualTo("\uFEFF" + String.join(",", headings(language)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theWorkbookExplainsEachColumnOnASheetOfItsOwn(Language language) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(Template.xlsx(language)))) {
            List<Row> rows = workbook.getFirstSheet().read();
            List<Row> guide = workbook.getSheet(1).orElseThrow().read();

            assertThat(rows).hasSize(1);
            assertThat(rows.get(0).stream().map(Cell::getText)).isEqualTo(headings(language));
            assertThat(guide.stream().map(row -> row.getCellText(0))).isEqualTo(headings(language));
            assertThat(guide).allSatisfy(row -> assertThat(row.getCellText(1)).isNotBlank());
        }
    }

    private static List<String> headings(Language language) {
        return Arrays.stream(Column.values())
                .map(column -> language.of(column.zh(), column.en()))
                .toList();
    }
}
