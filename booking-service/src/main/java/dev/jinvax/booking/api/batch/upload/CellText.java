package dev.jinvax.booking.api.batch.upload;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/** The text of a cell: what it says, with dates as dates and numbers without the spreadsheet's decoration. */
final class CellText {
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
    private static final Pattern DATE_LETTERS = Pattern.compile("[ydYD年日]");
    private static final BigDecimal LATEST = new BigDecimal(2_958_465);

    private CellText() {}

    static String of(Cell cell) {
        return switch (cell.getType()) {
            case NUMBER -> number(cell);
            case STRING -> cell.asString();
            case BOOLEAN -> Boolean.TRUE.equals(cell.asBoolean()) ? "true" : "false";
            case FORMULA -> formula(cell);
            // #N/A and its like: nothing a person typed.
            case ERROR -> "#";
            case EMPTY -> "";
        };
    }

    private static String formula(Cell cell) {
        Object value = cell.getValue();
        return value == null ? "" : value instanceof BigDecimal number ? plain(number) : value.toString();
    }

    private static String number(Cell cell) {
        BigDecimal number = cell.asNumber();
        if (number == null) {
            return "";
        }
        boolean inRange = number.signum() > 0 && number.compareTo(LATEST) <= 0;
        if (!inRange || !isDate(cell.getDataFormatId(), cell.getDataFormatString())) {
            return plain(number);
        }
        LocalDateTime time = cell.asDate().truncatedTo(ChronoUnit.SECONDS);
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().toString()
                : time.toLocalDate() + " " + String.format(java.util.Locale.ROOT, "%tT", time);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** By the format's letters, or by the numbers of the built-in formats (14 to 22, and the East Asian ones). */
    private static boolean isDate(@Nullable Integer id, @Nullable String format) {
        if (format != null
                && DATE_LETTERS.matcher(QUOTED.matcher(format).replaceAll("")).find()) {
            return true;
        }
        return id != null && ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58));
    }
}
