package dev.jinvax.booking.domain.batch;

/** What can be wrong with a row, with its remedy in both languages; texts never repeat what the row holds. */
public enum RowProblem {
    FIELD_MISSING("必填项为空，请补充。", "This is required; fill it in."),
    FIELD_FORMAT("格式不正确，请按模板说明更正。", "The format is not right; see the template."),
    FIELD_TOO_LONG("内容过长，请缩短。", "This is too long; shorten it."),
    FIELD_UNKNOWN("未知字段，请删除或更正名称。", "Unknown field; remove it or correct its name."),
    CODE_UNKNOWN("该取值不在可选范围内，请参照模板说明。", "This is none of the possible values; see the template."),
    COUNTRY_UNKNOWN("无法识别的国家或地区，请填写三位字母代码（如 ESP）。", "Unknown country; write its three-letter code, for instance ESP."),
    DATE_UNREADABLE("无法识别的日期，请写成 2026-11-05 的形式。", "This is no date we can read; write it as 2026-11-05."),
    DATE_AMBIGUOUS(
            "日期的日、月顺序不明确，请写成 2026-11-05 的形式。", "Day and month cannot be told apart; write the date as 2026-11-05."),
    DATE_IMPOSSIBLE("日历上没有这一天，请核对。", "There is no such day; check it."),
    NUMBER_MANGLED(
            "号码已被表格软件改写为科学计数，请将该列设为文本后重新填写。",
            "The spreadsheet has rewritten this number; format the column as text and enter it again."),
    DOCUMENT_MISSING(
            "至少填写一种证件：护照（及居留或停留证件）或永久居留身份证。",
            "Give at least one document: passport (with permit) or permanent resident card."),
    DECLARATION_MISSING(
            "缺少本人知情自愿的声明及声明时间，不得代为推定。",
            "The person's own declaration (informed and voluntary) with its time is missing; it is never inferred."),
    DECLARATION_IN_FUTURE("声明时间晚于当前时间，请核对。", "The declaration lies in the future; check its time."),
    DUPLICATE_APPLICANT_NO("该人员编号在文件中已出现过。", "This applicant number stands in the file before."),
    DUPLICATE_DOCUMENT("该证件在文件中已出现过，同一人只能预约一次。", "This document stands in the file before; a person is booked once."),
    DUPLICATE_PERSON("文件中另一行是同一人，同一人只能预约一次。", "Another row of the file is the same person; a person is booked once."),
    ROW_UNREADABLE("该行不是有效的 JSON 对象。", "The row is not a valid JSON object."),
    ROW_MISALIGNED(
            "该行的列数多于表头，请检查分隔符和引号。", "The row has more columns than there are headings; check separators and quotes."),
    ROW_TOO_LARGE("该行内容过大。", "The row is too large."),
    SESSION_FULL(
            "所选范围内已没有空余名额，请放宽日期或接种点后重新提交。",
            "No place is left within the wishes; widen days or sites and send the row again."),
    NO_SESSION(
            "所选范围内没有适合此人的场次，请放宽日期或接种点后重新提交。",
            "No session within the wishes suits the person; widen days or sites and send the row again."),
    DAILY_QUOTA_USED(
            "贵方今日的预约配额已用完，请明日重新提交该行。", "Your quota of bookings for today is used up; send the row again tomorrow."),
    NOT_PLACED("该行未能预约，请重新提交。", "The row could not be booked; send it again.");

    private final String zh;
    private final String en;

    RowProblem(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    public RowError at(String field) {
        return RowError.of(name(), field);
    }
}
