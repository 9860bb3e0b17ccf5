package dev.jinvax.e2e;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Invented staff of an employer, some rows bad in ways of their own; the same table as text or as a workbook. */
final class PeopleFile {
    private static final List<String> HEADINGS = List.of(
            "工号", "护照姓名", "出生日期", "国籍", "护照号", "护照签发国", "护照有效期", "证件类型", "居留事由", "居留证号", "居留有效期", "本人声明", "声明日期");
    private static final int BIRTH = 2;
    private static final int PASSPORT = 4;
    private static final int PASSPORT_EXPIRY = 6;

    private final char first;
    private final int rows;

    /** @param first letter of all numbers and passports: another one makes other people of the same table */
    PeopleFile(char first, int rows) {
        this.first = first;
        this.rows = rows;
    }

    byte[] csv() {
        return IntStream.rangeClosed(0, rows)
                .mapToObj(row -> String.join(",", cells(row)))
                .collect(Collectors.joining("\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    byte[] xlsx() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Jinvax", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("人员");
            for (int row = 0; row <= rows; row++) {
                List<String> cells = cells(row);
                for (int column = 0; column < cells.size(); column++) {
                    sheet.value(row, column, cells.get(column));
                }
            }
        }
        return bytes.toByteArray();
    }

    private List<String> cells(int row) {
        return row == 0 ? HEADINGS : spoiled(row);
    }

    private List<String> spoiled(int row) {
        List<String> cells = new ArrayList<>(List.of(
                first + "-" + row,
                "WORKER NUMBER " + (char) ('A' + row % 26),
                "1990年5月1日",
                "西班牙",
                passport(row),
                "ESP",
                "2035/1/1",
                "居留许可",
                "工作",
                "1401%06d".formatted(row),
                "2030-06-30",
                "是",
                "2026-11-20"));
        if (row % 101 == 0) {
            cells.set(BIRTH, "05/11/1990");
        } else if (row % 103 == 0) {
            cells.set(PASSPORT, passport(row - 1));
        } else if (row % 107 == 0) {
            cells.set(PASSPORT_EXPIRY, "2021-01-01");
        }
        return cells;
    }

    private String passport(int row) {
        return first + "D%07d".formatted(row);
    }
}
