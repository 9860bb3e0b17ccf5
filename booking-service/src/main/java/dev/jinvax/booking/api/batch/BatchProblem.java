package dev.jinvax.booking.api.batch;

import dev.jinvax.kit.problem.BilingualText;
import dev.jinvax.kit.problem.ProblemCatalogue;
import dev.jinvax.kit.problem.ProblemCode;
import jakarta.inject.Singleton;
import java.util.List;

/** Codes of batches beside those of bookings and the common ones. */
public enum BatchProblem implements ProblemCode {
    FILE_UNREADABLE(
            422,
            "无法读取该文件：请上传 CSV、XLSX、JSON 或 NDJSON，并确认文件未损坏。",
            "The file cannot be read: send CSV, XLSX, JSON or NDJSON, and see that it is whole."),
    FILE_ENCODING_UNKNOWN(
            422,
            "无法识别文本编码，请另存为 UTF-8 或 GB18030。",
            "The text encoding is not known; save the file as UTF-8 or GB18030."),
    FILE_COLUMNS_MISSING(
            422,
            "表头缺少必需的列（见 errors），请使用模板。",
            "The headings lack columns that are needed (see errors); use the template."),
    FILE_COLUMN_TWICE(422, "表头有重复的列（见 errors）。", "A column stands in the headings twice (see errors)."),
    FILE_TOO_LARGE(413, "文件解压后过大。", "The file is too large once unpacked."),
    TOO_MANY_ROWS(422, "每批最多 50000 行，请拆分后提交。", "A batch has at most 50,000 rows; split it."),
    NO_ROWS(422, "文件中没有人员数据。", "There are no rows in the upload."),
    ROW_TOO_LARGE(422, "有一行内容过大。", "A row is too large."),
    PLAN_TOKEN_MISMATCH(
            409,
            "plan_token 与当前方案不符，请重新读取方案后确认。",
            "The plan_token is not that of the present plan; read the plan again and commit that.");

    private final int status;
    private final BilingualText message;

    BatchProblem(int status, String zh, String en) {
        this.status = status;
        this.message = new BilingualText(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public BilingualText message() {
        return message;
    }

    /** Publishes the codes. */
    @Singleton
    public static class Catalogue implements ProblemCatalogue {
        @Override
        public List<? extends ProblemCode> codes() {
            return List.of(BatchProblem.values());
        }
    }
}
