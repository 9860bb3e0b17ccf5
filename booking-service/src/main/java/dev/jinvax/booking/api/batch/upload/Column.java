package dev.jinvax.booking.api.batch.upload;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of a batch file: the heading in each language, what else people write there, and what belongs in it. */
public enum Column {
    OUT_APPLICANT_NO(
            "人员编号",
            "Applicant number",
            Need.ALWAYS,
            "out_applicant_no",
            List.of("工号", "学号", "Employee number", "Student number", "No")),
    NAME_LATIN(
            "姓名（拉丁字母）",
            "Name as in passport",
            Need.ALWAYS,
            "name.latin",
            List.of("英文姓名", "护照姓名", "拉丁姓名", "姓名", "Name", "Latin name")),
    NAME_CHINESE("中文姓名", "Chinese name", Need.NEVER, "name.chinese", List.of()),
    BIRTH_DATE("出生日期", "Date of birth", Need.ALWAYS, "birth_date", List.of("生日", "Birthday", "Birth date")),
    NATIONALITY("国籍", "Nationality", Need.ALWAYS, "nationality", List.of("Citizenship")),
    PASSPORT_NUMBER(
            "护照号码", "Passport number", Need.NEVER, "documents[0].number", List.of("护照号", "Passport no", "Passport")),
    PASSPORT_ISSUING_COUNTRY(
            "护照签发国",
            "Passport issuing country",
            Need.NEVER,
            "documents[0].issuing_country",
            List.of("护照签发国家", "Issuing country", "Passport country")),
    PASSPORT_EXPIRES_ON(
            "护照有效期至",
            "Passport expiry date",
            Need.NEVER,
            "documents[0].expires_on",
            List.of("护照有效期", "Passport expires on", "Passport expiry")),
    PERMIT_TYPE("停居留证件类型", "Permit type", Need.NEVER, "documents[1].type", List.of("证件类型")),
    PERMIT_KIND(
            "居留事由",
            "Residence permit kind",
            Need.NEVER,
            "documents[1].kind",
            List.of("居留许可类型", "Permit kind", "Purpose of residence")),
    PERMIT_NUMBER(
            "停居留证件号码", "Permit number", Need.NEVER, "documents[1].number", List.of("居留许可号码", "居留证号", "Permit no")),
    PERMIT_EXPIRES_ON(
            "停居留证件有效期至",
            "Permit expiry date",
            Need.NEVER,
            "documents[1].expires_on",
            List.of("居留许可有效期至", "居留有效期", "Permit expires on", "Permit expiry")),
    PR_CARD_NUMBER(
            "永久居留身份证号码",
            "Permanent resident card number",
            Need.NEVER,
            "documents[2].number",
            List.of("永居证号码", "永居证号", "PR card number", "PR card no")),
    PR_CARD_EXPIRES_ON(
            "永久居留身份证有效期至",
            "Permanent resident card expiry date",
            Need.NEVER,
            "documents[2].expires_on",
            List.of("永居证有效期至", "PR card expires on", "PR card expiry")),
    INSURANCE_SCHEME("医疗保险", "Insurance scheme", Need.NEVER, "insurance.scheme", List.of("参保类型", "医保", "Insurance")),
    INSURANCE_NUMBER("医保编号", "Insurance number", Need.NEVER, "insurance.number", List.of("社保号", "Insurance no")),
    PHONE(
            "手机号码",
            "Phone",
            Need.NEVER,
            "contact.phone",
            List.of("电话", "联系电话", "手机", "Mobile", "Phone number", "Telephone")),
    EMAIL("电子邮箱", "E-mail", Need.NEVER, "contact.email", List.of("邮箱", "Email address", "Mail")),
    LANGUAGE("通知语言", "Language", Need.NEVER, "contact.language", List.of("语言", "Preferred language")),
    DECLARED(
            "本人知情自愿",
            "Informed and voluntary",
            Need.ALWAYS,
            "declaration.informed_and_voluntary",
            List.of("知情自愿", "本人声明", "Declaration", "Declared")),
    DECLARED_AT(
            "声明时间",
            "Declared at",
            Need.ALWAYS,
            "declaration.declared_at",
            List.of("声明日期", "Declaration date", "Date of declaration"));

    private final String zh;
    private final String en;
    private final Need need;
    private final String field;
    private final List<String> aliases;

    Column(String zh, String en, Need need, String field, List<String> aliases) {
        this.zh = zh;
        this.en = en;
        this.need = need;
        this.field = field;
        this.aliases = aliases;
    }

    /** Whether a file without the column is no batch file. */
    private enum Need {
        ALWAYS,
        NEVER
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    boolean isNeeded() {
        return need == Need.ALWAYS;
    }

    /** Where its value goes in the applicant; documents are numbered as if all were given. */
    String field() {
        return field;
    }

    static @Nullable Column of(String heading) {
        return Headings.BY_HEADING.get(Headings.plain(heading));
    }

    List<String> headings() {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(name(), zh, en), aliases.stream())
                .toList();
    }
}
