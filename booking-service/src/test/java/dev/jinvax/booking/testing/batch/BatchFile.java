package dev.jinvax.booking.testing.batch;

import dev.jinvax.kit.ids.Ids;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A CSV file of invented people, all of them good until a test changes a cell. */
public final class BatchFile {
    private static final List<String> HEADINGS = List.of(
            "人员编号",
            "姓名（拉丁字母）",
            "出生日期",
            "国籍",
            "护照号码",
            "护照签发国",
            "护照有效期至",
            "停居留证件类型",
            "居留事由",
            "停居留证件号码",
            "停居留证件有效期至",
            "电子邮箱",
            "本人知情自愿",
            "声明时间",
            "医疗保险",
            "医保编号");

    private final List<String[]> rows = new ArrayList<>();

    private BatchFile() {}

    /** Everybody has a passport nobody had before. */
    public static BatchFile of(int people) {
        BatchFile file = new BatchFile();
        String declaredAt = LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();
        String unique = Long.toString(Ids.next().getMostSignificantBits() >>> 16, 36)
                        .toUpperCase(java.util.Locale.ROOT)
                + Long.toString(Ids.next().getLeastSignificantBits() >>> 44, 36).toUpperCase(java.util.Locale.ROOT);
        for (int person = 1; person <= people; person++) {
            file.rows.add(new String[] {
                "A-" + person,
                "GARCIA MARIA " + letters(person),
                "1990-05-01",
                "ESP",
                "X" + person + unique,
                "ESP",
                "2035-01-01",
                "居留许可",
                "工作",
                "1401" + person,
                "2035-06-30",
                "m" + person + "@example.org",
                "是",
                declaredAt,
                "",
                "",
            });
        }
        return file;
    }

    /** Changes a cell; row from 1, column by its heading. */
    public BatchFile with(int row, String heading, String value) {
        rows.get(row - 1)[HEADINGS.indexOf(heading)] = value;
        return this;
    }

    public String cell(int row, String heading) {
        return rows.get(row - 1)[HEADINGS.indexOf(heading)];
    }

    /** All numbers begin with the word. */
    public BatchFile numbered(String prefix) {
        rows.forEach(row -> row[0] = prefix + row[0]);
        return this;
    }

    public String csv() {
        StringBuilder text = new StringBuilder("\uFEFF").append(String.join(",", HEADINGS));
        rows.forEach(row -> text.append("\r\n").append(String.join(",", Arrays.asList(row))));
        return text.append("\r\n").toString();
    }

    private static String letters(int number) {
        return number < 26 ? "" + (char) ('A' + number) : letters(number / 26) + (char) ('A' + number % 26);
    }
}
