package dev.jinvax.eligibility.application;

import dev.jinvax.kit.problem.BilingualText;

/** What can be wrong with a form so that nobody can be registered from it. */
public enum FormFlaw {
    FIELD_MISSING("必填。", "Required."),
    TEXT_NOT_ACCEPTABLE("含有控制字符或超出长度限制。", "Holds control characters or is too long."),
    NAME_NOT_LATIN("请按护照以拉丁字母填写姓名。", "Write the name in Latin letters, as in the passport."),
    NAME_NOT_CHINESE("中文姓名须含汉字；没有中文姓名时请留空。", "A Chinese name has Chinese characters; leave it out if there is none."),
    BIRTH_DATE_INVALID(
            "出生日期无效（格式为 YYYY-MM-DD，不早于 1900 年，不晚于今天）。",
            "Not a possible date of birth (YYYY-MM-DD, not before 1900, not after today)."),
    DATE_INVALID("日期无效（格式为 YYYY-MM-DD）。", "Not a possible date (YYYY-MM-DD)."),
    COUNTRY_UNKNOWN("国家或地区代码无效（ISO 3166 三位字母或三位数字代码）。", "Not a country (ISO 3166, three letters or three digits)."),
    DOCUMENTS_MISSING("至少需要一份证件。", "At least one document is needed."),
    DOCUMENTS_TOO_MANY("证件数量过多（最多 10 份）。", "Too many documents (ten at most)."),
    DOCUMENT_TYPE_UNKNOWN("未知的证件类型。", "Unknown type of document."),
    DOCUMENT_NUMBER_INVALID("证件号码无效（3 至 30 位字母或数字）。", "Not a document number (3 to 30 letters and digits)."),
    PERMIT_KIND_UNKNOWN("未知的居留事由。", "Unknown kind of residence permit."),
    INSURANCE_SCHEME_INVALID("保险类别代码格式不正确。", "Not the code of an insurance scheme."),
    PHONE_INVALID(
            "电话号码无效；境外号码请以 + 和国家代码开头。", "Not a phone number; write numbers outside China with + and the country code."),
    EMAIL_INVALID("不是有效的电子邮箱地址。", "Not an e-mail address."),
    LANGUAGE_INVALID("语言代码无效（BCP 47，例如 en、zh）。", "Not a language code (BCP 47, for instance en or zh)."),
    OUT_APPLICANT_NO_INVALID("外部编号无效（1 至 64 个字符）。", "Not a number of yours (1 to 64 characters)."),
    OUT_APPLICANT_NO_ERASED(
            "该外部编号所属人员的资料已删除，编号不能再用。", "The person of this number was erased; it cannot be used again."),
    ROW_UNREADABLE("该行内容无法读取。", "The row cannot be read.");

    private final BilingualText message;

    FormFlaw(String zh, String en) {
        this.message = new BilingualText(zh, en);
    }

    public BilingualText message() {
        return message;
    }
}
