package dev.jinvax.booking.api.batch;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.jinvax.booking.api.batch.upload.Column;
import dev.jinvax.kit.problem.BilingualText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Empty files to fill in. The guide stands on a sheet of its own, so that nobody uploads it. */
final class Template {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Template() {}

    static byte[] csv(Language language) throws IOException {
        StringWriter text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(Arrays.stream(Column.values())
                    .map(column -> heading(column, language))
                    .toList());
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] xlsx(Language language) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Jinvax", "1.0")) {
            Worksheet rows = workbook.newWorksheet(language.of("人员", "People"));
            Worksheet guide = workbook.newWorksheet(language.of("填写说明", "Guide"));
            for (Column column : Column.values()) {
                int index = column.ordinal();
                rows.value(0, index, heading(column, language));
                rows.width(index, 24);
                // Text, so that the spreadsheet does not rewrite numbers and dates.
                rows.style(index).format("@").set();
                guide.value(index, 0, heading(column, language));
                guide.value(
                        index, 1, language.of(hint(column).zh(), hint(column).en()));
            }
            rows.range(0, 0, 0, Column.values().length - 1).style().bold().set();
            guide.width(0, 36);
            guide.width(1, 90);
        }
        return bytes.toByteArray();
    }

    private static String heading(Column column, Language language) {
        return language.of(column.zh(), column.en());
    }

    private static BilingualText hint(Column column) {
        return switch (column) {
            case OUT_APPLICANT_NO ->
                text("必填，贵单位的人员编号，文件内不得重复", "Required; your own number of the person, once in a file");
            case NAME_LATIN -> text("必填，按护照拉丁字母书写", "Required; in Latin letters as in the passport");
            case NAME_CHINESE -> text("选填", "Optional");
            case BIRTH_DATE -> text("必填，如 1990-05-01", "Required, for instance 1990-05-01");
            case NATIONALITY -> text("必填，三位字母代码如 ESP，或国名", "Required; three letters as ESP, or the country's name");
            case PASSPORT_NUMBER, PASSPORT_ISSUING_COUNTRY, PASSPORT_EXPIRES_ON ->
                text("持护照者填写；日期如 2030-01-01", "For passport holders; dates as 2030-01-01");
            case PERMIT_TYPE -> text("居留许可 或 停留证件", "Residence permit or Stay permit");
            case PERMIT_KIND -> text("工作、学习、记者、团聚、私人事务", "Work, Study, Journalist, Family reunion, Private affairs");
            case PERMIT_NUMBER, PERMIT_EXPIRES_ON -> text("与护照一并填写", "Together with the passport");
            case PR_CARD_NUMBER, PR_CARD_EXPIRES_ON ->
                text("持外国人永久居留身份证者填写，可代替护照", "For holders of the permanent resident card, instead of the passport");
            case INSURANCE_SCHEME -> text("参加山西省社会医疗保险填 山西医保，未参保留空", "SHANXI_SOCIAL_MEDICAL, or nothing");
            case INSURANCE_NUMBER -> text("选填", "Optional");
            case PHONE, EMAIL -> text("选填，用于本人接收通知", "Optional; for messages to the person");
            case LANGUAGE -> text("zh 或 en", "zh or en");
            case DECLARED ->
                text("必填，本人知情自愿时填 是；不得代为填写", "Required; Yes when the person has declared it, never on their behalf");
            case DECLARED_AT ->
                text(
                        "必填，本人声明的日期或时间，如 2026-11-20 09:00",
                        "Required; when the person declared it, for instance 2026-11-20 09:00");
        };
    }

    private static BilingualText text(String zh, String en) {
        return new BilingualText(zh, en);
    }
}
