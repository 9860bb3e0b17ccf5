package dev.jinvax.local.story;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Thirty invented employees as an HR system exports them: a title, Chinese headings, real date cells, three bad rows. */
final class EmployerFile {
    static final int ROWS = 30;

    private static final List<String> HEADINGS = List.of(
            "工号",
            "护照姓名",
            "出生日期",
            "国籍",
            "护照号码",
            "护照签发国",
            "护照有效期至",
            "停居留证件类型",
            "居留事由",
            "停居留证件号码",
            "停居留证件有效期至",
            "通知语言",
            "部门",
            "本人知情自愿",
            "声明时间");
    private static final int FIRST_LINE = 2;
    private static final int BIRTH = 2;
    private static final int PASSPORT = 4;
    private static final int PERMIT = 9;

    private final String series;
    private final LocalDate declaredOn;

    /** @param series letters of the passports: another file, other people */
    EmployerFile(String series, LocalDate declaredOn) {
        this.series = series;
        this.declaredOn = declaredOn;
    }

    /** Row number to the code it is refused with. */
    static Map<Integer, String> expectedRefusals() {
        return new TreeMap<>(Map.of(5, "DATE_AMBIGUOUS", 15, "DUPLICATE_DOCUMENT", 25, "NUMBER_MANGLED"));
    }

    byte[] xlsx() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Jinvax", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("外籍员工");
            sheet.value(0, 0, "演示企业外籍员工名单（虚构）");
            for (int column = 0; column < HEADINGS.size(); column++) {
                sheet.value(FIRST_LINE - 1, column, HEADINGS.get(column));
            }
            for (int row = 1; row <= ROWS; row++) {
                write(sheet, row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void write(Worksheet sheet, int row) {
        int line = FIRST_LINE + row - 1;
        List<String> cells = cells(row);
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(line, column, cells.get(column));
        }
        if (row % 2 == 0) {
            sheet.value(line, BIRTH, LocalDate.of(1988, row % 12 + 1, 15));
            sheet.style(line, BIRTH).format("yyyy\"年\"m\"月\"d\"日\"").set();
        }
        switch (expectedRefusals().getOrDefault(row, "")) {
            case "DATE_AMBIGUOUS" -> sheet.value(line, BIRTH, "05/11/1990");
            case "DUPLICATE_DOCUMENT" -> sheet.value(line, PASSPORT, passport(1));
            case "NUMBER_MANGLED" -> sheet.value(line, PERMIT, "1.40101E+08");
            default -> {
                // A good row stays as it is.
            }
        }
    }

    private List<String> cells(int row) {
        return List.of(
                series + "-%03d".formatted(row),
                "EMPLOYEE NUMBER " + (char) ('A' + row % 26),
                "1990年%d月20日".formatted(row % 12 + 1),
                "意大利",
                passport(row),
                "IT",
                "2034/1/1",
                "居留许可",
                "工作",
                "1401009%03d".formatted(row),
                "2030.8.31",
                "英文",
                "研发部",
                "是",
                declaredOn.toString());
    }

    private String passport(int row) {
        return series + "%07d".formatted(row);
    }
}
