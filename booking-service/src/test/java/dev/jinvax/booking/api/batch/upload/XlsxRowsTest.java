package dev.jinvax.booking.api.batch.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jinvax.booking.api.batch.BatchProblem;
import dev.jinvax.booking.domain.batch.SubmittedRow;
import dev.jinvax.kit.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class XlsxRowsTest {
    @Test
    void datesNumbersAndChineseHeadingsAreReadAsPeopleSeeThem() throws IOException {
        byte[] workbook = workbook(sheet -> {
            sheet.value(3, Column.BIRTH_DATE.ordinal(), LocalDate.of(1990, 5, 1));
            sheet.style(3, Column.BIRTH_DATE.ordinal())
                    .format("yyyy\"年\"m\"月\"d\"日\"")
                    .set();
            sheet.value(3, Column.PASSPORT_EXPIRES_ON.ordinal(), LocalDate.of(2030, 1, 1));
            sheet.style(3, Column.PASSPORT_EXPIRES_ON.ordinal())
                    .format("d-mmm-yy")
                    .set();
            sheet.value(3, Column.PERMIT_EXPIRES_ON.ordinal(), 20270630);
            sheet.value(3, Column.PERMIT_NUMBER.ordinal(), 140100123);
            sheet.value(3, Column.PHONE.ordinal(), 13800000000L);
            sheet.value(3, Column.DECLARED.ordinal(), true);
            sheet.value(3, Column.DECLARED_AT.ordinal(), LocalDateTime.of(2026, 11, 20, 9, 0));
            sheet.style(3, Column.DECLARED_AT.ordinal())
                    .format("yyyy-mm-dd hh:mm")
                    .set();
        });

        List<SubmittedRow> rows = Reading.read(UploadFormat.TABLE, workbook);

        assertThat(rows).hasSize(1);
        assertThat(Reading.errors(rows.get(0))).isEmpty();
        assertThat(rows.get(0).line()).isEqualTo(4);
        assertThat(rows.get(0).declaredAt().orElseThrow()).hasToString("2026-11-20T01:00:00Z");
        assertThat(Reading.applicant(rows.get(0)).toString())
                .contains(
                        "\"birth_date\":\"1990-05-01\"",
                        "\"expires_on\":\"2030-01-01\"",
                        "\"expires_on\":\"2027-06-30\"",
                        "\"number\":\"140100123\"",
                        "\"phone\":\"13800000000\"");
    }

    @Test
    void aNumberWithoutADateFormatIsNoDate() throws IOException {
        byte[] workbook = workbook(sheet -> sheet.value(3, Column.BIRTH_DATE.ordinal(), 32994));

        assertThat(Reading.errors(Reading.read(UploadFormat.TABLE, workbook).get(0)))
                .contains("DATE_UNREADABLE birth_date");
    }

    @Test
    void aSmallFileThatUnpacksToAHugeOneIsRefused() throws IOException {
        byte[] bomb = zip("xl/sharedStrings.xml", 60 << 20);

        assertRefused(bomb, BatchProblem.FILE_TOO_LARGE);
    }

    @Test
    void brokenWorkbooksAreRefused() throws IOException {
        assertRefused(zip("xl/workbook.xml", 100), BatchProblem.FILE_UNREADABLE);
        assertRefused(
                "PK\u0003\u0004 and then nothing".getBytes(StandardCharsets.ISO_8859_1), BatchProblem.FILE_UNREADABLE);
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0};
        assertRefused(old, BatchProblem.FILE_UNREADABLE);
    }

    private static void assertRefused(byte[] file, BatchProblem problem) {
        assertThatThrownBy(() -> Reading.read(UploadFormat.TABLE, file))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(problem));
    }

    /** A title, a blank line, headings in Chinese, one row. */
    private static byte[] workbook(Consumer<Worksheet> change) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("人员");
            sheet.value(0, 0, "Our people");
            for (Column column : Column.values()) {
                sheet.value(2, column.ordinal(), column.zh());
            }
            sheet.value(3, Column.OUT_APPLICANT_NO.ordinal(), "A-1");
            sheet.value(3, Column.NAME_LATIN.ordinal(), "GARCIA MARIA");
            sheet.value(3, Column.BIRTH_DATE.ordinal(), "1990-05-01");
            sheet.value(3, Column.NATIONALITY.ordinal(), "西班牙");
            sheet.value(3, Column.PASSPORT_NUMBER.ordinal(), "XDA123456");
            sheet.value(3, Column.PASSPORT_ISSUING_COUNTRY.ordinal(), "ESP");
            sheet.value(3, Column.PASSPORT_EXPIRES_ON.ordinal(), "2030-01-01");
            sheet.value(3, Column.PERMIT_TYPE.ordinal(), "居留许可");
            sheet.value(3, Column.PERMIT_NUMBER.ordinal(), "140100123");
            sheet.value(3, Column.PERMIT_EXPIRES_ON.ordinal(), "2027-06-30");
            sheet.value(3, Column.DECLARED.ordinal(), "是");
            sheet.value(3, Column.DECLARED_AT.ordinal(), "2026-11-20");
            change.accept(sheet);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String name, int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(new byte[size]);
        }
        return bytes.toByteArray();
    }
}
