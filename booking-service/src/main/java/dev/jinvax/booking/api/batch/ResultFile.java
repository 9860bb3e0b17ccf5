package dev.jinvax.booking.api.batch;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.jinvax.booking.application.batch.FindBatches;
import dev.jinvax.booking.domain.batch.BatchReports.RowReport;
import dev.jinvax.booking.domain.batch.BatchReports.RowSession;
import dev.jinvax.booking.domain.batch.RowError;
import dev.jinvax.kit.time.MovableClock;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** The rows of a batch with their outcomes, written as they are read, so that a large batch needs no memory. */
final class ResultFile {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int PAGE = 1_000;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final FindBatches find;
    private final UUID batchId;
    private final Language language;

    ResultFile(FindBatches find, UUID batchId, Language language) {
        this.find = find;
        this.batchId = batchId;
        this.language = language;
    }

    void writeCsv(OutputStream output) throws IOException {
        try (Writer text = new OutputStreamWriter(output, StandardCharsets.UTF_8);
                CsvWriter csv = CsvWriter.builder().build(text)) {
            text.write(BYTE_ORDER_MARK);
            csv.writeRecord(headings());
            forEach(row -> csv.writeRecord(cells(row)));
        }
    }

    void writeXlsx(OutputStream output) throws IOException {
        try (Workbook workbook = new Workbook(output, "Jinvax", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(language.of("结果", "Result"));
            write(sheet, 0, headings());
            int[] line = {0};
            forEach(row -> {
                write(sheet, ++line[0], cells(row));
                if (line[0] % PAGE == 0) {
                    sheet.flush();
                }
            });
        }
    }

    private static void write(Worksheet sheet, int line, List<String> cells) {
        for (int index = 0; index < cells.size(); index++) {
            sheet.inlineString(line, index, cells.get(index));
        }
    }

    private void forEach(RowWriter writer) throws IOException {
        List<RowReport> page = find.rows(batchId, Optional.empty(), 0, PAGE);
        while (!page.isEmpty()) {
            for (RowReport row : page) {
                writer.write(row);
            }
            page = find.rows(
                    batchId, Optional.empty(), page.get(page.size() - 1).row(), PAGE);
        }
    }

    private List<String> headings() {
        return List.of(
                language.of("序号", "Row"),
                language.of("文件行", "Line"),
                language.of("人员编号", "Applicant number"),
                language.of("结果", "Outcome"),
                language.of("预约号", "Reference"),
                language.of("开始时间", "Starts at"),
                language.of("结束时间", "Ends at"),
                language.of("接种点", "Site"),
                language.of("疫苗", "Product"),
                language.of("费用（元）", "Price (CNY)"),
                language.of("错误代码", "Error codes"),
                language.of("字段", "Fields"),
                language.of("说明", "Remedy"));
    }

    private List<String> cells(RowReport row) {
        RowSession session = row.session();
        return List.of(
                Integer.toString(row.row()),
                Integer.toString(row.line()),
                guarded(row.outApplicantNo()),
                outcome(row),
                row.reference() == null ? "" : row.reference(),
                session == null ? "" : minute(session.startsAt().atZone(MovableClock.SHANGHAI)),
                session == null ? "" : minute(session.endsAt().atZone(MovableClock.SHANGHAI)),
                session == null ? "" : session.siteId().toString(),
                session == null ? "" : session.productCode(),
                row.amountMinor() == null
                        ? ""
                        : BigDecimal.valueOf(row.amountMinor(), 2).toPlainString(),
                joined(row, RowError::code),
                joined(row, error -> error.field() == null ? "" : error.field()),
                joined(row, error -> language.of(RowTexts.text(error))));
    }

    private String outcome(RowReport row) {
        return switch (row.outcome()) {
            case PENDING -> language.of("评估中", "PENDING");
            case ASSESSED -> language.of("待安排", "ASSESSED");
            case PLANNED -> language.of("已安排，未确认", "PLANNED");
            case BOOKED -> language.of("已预约", "BOOKED");
            case REJECTED -> language.of("未预约", "REJECTED");
            case CANCELLED -> language.of("已取消", "CANCELLED");
        };
    }

    private static String joined(RowReport row, Function<RowError, String> part) {
        return row.errors().stream().map(part).filter(text -> !text.isEmpty()).collect(Collectors.joining("; "));
    }

    private static String minute(ZonedDateTime time) {
        return MINUTE.format(time);
    }

    /** A spreadsheet takes text that begins like a formula for one, and runs it: an apostrophe keeps it text. */
    static String guarded(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return "=+-@\t\r＝＋－＠".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** Writes one row. */
    @FunctionalInterface
    private interface RowWriter {
        void write(RowReport row) throws IOException;
    }
}
