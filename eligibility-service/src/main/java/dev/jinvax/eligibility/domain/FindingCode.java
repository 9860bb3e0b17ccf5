package dev.jinvax.eligibility.domain;

/** Everything an assessment can say, with the clause of the notice it rests on, in both languages. */
public enum FindingCode {
    AGE_BELOW_MINIMUM(
            "N1",
            Remedy.WAIT_UNTIL,
            "按接种当日计算未达到规定的最低年龄；自 eligible_from 所示日期起即可接种。",
            "Below the minimum age on the day of vaccination; possible from the date in eligible_from."),
    NOT_A_FOREIGN_NATIONAL(
            "N1",
            Remedy.BOOK_AS_CITIZEN,
            "本通道仅供外籍人士使用；中国公民（含港澳台居民）请通过普通渠道预约。",
            "This service is for foreign nationals; Chinese citizens and residents of Hong Kong, Macao and Taiwan book"
                    + " the ordinary way."),
    PASSPORT_MISSING(
            "N8",
            Remedy.BRING_TO_SITE,
            "未提供护照；请携带护照到接种点由工作人员核实。",
            "No passport was given; bring it to the site, where the staff will look at it."),
    PERMIT_MISSING(
            "N8",
            Remedy.BRING_TO_SITE,
            "未提供停留或居留证件（签证不能代替）；如护照正在办理延期，请携带受理回执到接种点核实。",
            "No stay or residence permit was given (a visa does not replace one); if it is being renewed, bring the"
                    + " receipt to the site."),
    ACCEPTED_PAPERS_MISSING(
            "N8",
            Remedy.USE_OTHER_DOCUMENT,
            "所交证件均不在现行规定认可的范围内；请携带可用证件到接种点核实。",
            "None of the papers given is among those accepted at present; bring one that is to the site."),
    DOCUMENT_NOT_ACCEPTED(
            "N8",
            Remedy.USE_OTHER_DOCUMENT,
            "按现行规定，此类证件不作为接种登记的依据（例如签证）。",
            "Papers of this kind do not count at present (a visa, for instance)."),
    DOCUMENT_EXPIRED(
            "N8",
            Remedy.RENEW_DOCUMENT,
            "证件已过有效期；更换有效证件后即可预约。",
            "The document has expired; book again once it is renewed."),
    DOCUMENT_NOT_YET_VALID(
            "N8",
            Remedy.WAIT_UNTIL,
            "证件尚未生效；自其签发之日起可用。",
            "The document is not valid yet; it counts from its day of issue."),
    DOCUMENT_DATES_IMPOSSIBLE(
            "N8",
            Remedy.CORRECT_ENTRY,
            "证件签发日期晚于有效期截止日，或早于出生日期，可能有输入错误；请核对。",
            "The document is dated after its own end or before its holder's birth, probably a typing error; compare it."),
    DOCUMENT_LAPSES_DURING_SERIES(
            "N8",
            Remedy.RENEW_BEFORE,
            "证件将在最长接种程序完成之前到期；请及时办理延期，并在后续剂次出示新证件。",
            "The document lapses before the longest series would be complete; renew it and show the new one for later"
                    + " doses."),
    CARD_NUMBER_MALFORMED(
            "N8",
            Remedy.CORRECT_ENTRY,
            "永久居留身份证号码格式不正确（应为 15 位或 18 位）；请核对后重新填写。",
            "This is no permanent resident card number (15 or 18 characters); check it and send it again."),
    CARD_CHECK_DIGIT_WRONG(
            "N8",
            Remedy.CORRECT_ENTRY,
            "永久居留身份证号码校验位不符，可能有输入错误；请核对。",
            "The check digit of the card number is wrong, probably a typing error; compare it with the card."),
    CARD_DATE_IMPOSSIBLE(
            "N8",
            Remedy.CORRECT_ENTRY,
            "永久居留身份证号码所含出生日期不存在；请核对。",
            "The birth date inside the card number does not exist; compare it with the card."),
    CARD_COUNTRY_UNKNOWN(
            "N8",
            Remedy.CORRECT_ENTRY,
            "永久居留身份证号码所含国籍代码无效；请核对。",
            "The nationality inside the card number is none; compare it with the card."),
    CARD_AREA_UNKNOWN(
            "N8",
            Remedy.CORRECT_ENTRY,
            "永久居留身份证号码所含地区代码无效；请核对。",
            "The issuing area inside the card number is none; compare it with the card."),
    CARD_FORM_NOT_YET_ISSUED(
            "N8",
            Remedy.WAIT_UNTIL,
            "该日期尚未启用 18 位永久居留身份证；请使用当时有效的证件。",
            "Cards with 18 characters were not issued yet on that day; use the document valid then."),
    CARD_BIRTH_DATE_DIFFERS(
            "N8",
            Remedy.CORRECT_ENTRY,
            "所填出生日期与永久居留身份证号码不一致；请更正，或到接种点核实。",
            "The birth date differs from the one inside the card number; correct it, or have the site look at it."),
    CARD_NATIONALITY_DIFFERS(
            "N8",
            Remedy.CORRECT_ENTRY,
            "所填国籍与永久居留身份证号码不一致；如国籍已变更请忽略，否则请更正。",
            "The nationality differs from the one inside the card number; correct it unless it has changed since."),
    MRZ_MALFORMED(
            "N8",
            Remedy.SCAN_AGAIN,
            "护照机读码不完整或含无效字符（应为两行各 44 个字符）；请重新扫描。",
            "The machine readable zone is incomplete or holds other characters (two lines of 44); scan it again."),
    MRZ_CHECK_DIGIT_WRONG(
            "N8",
            Remedy.SCAN_AGAIN,
            "护照机读码校验位不符，可能识读有误；请重新扫描，或到接种点核实。",
            "A check digit of the machine readable zone is wrong; scan it again, or have the site look at it."),
    MRZ_COUNTRY_UNKNOWN(
            "N8",
            Remedy.USE_OTHER_DOCUMENT,
            "护照机读码中的国家代码不存在；不能接受该证件。",
            "The machine readable zone names no existing country; it is not accepted."),
    MRZ_DIFFERS(
            "N8",
            Remedy.CORRECT_ENTRY,
            "护照机读码与所填信息不一致；请更正，或到接种点核实。",
            "The machine readable zone says something else than was declared; correct it, or have the site look at it."),
    MRZ_NAME_DIFFERS(
            "N8",
            Remedy.CORRECT_ENTRY,
            "护照机读码中的姓名与所填姓名不一致（已考虑截断和字母转写）；请核对姓名。",
            "The name in the machine readable zone is another one, cutting off and spelling considered; compare it."),
    PERMIT_SPAN_UNUSUAL(
            "N8",
            Remedy.CORRECT_ENTRY,
            "该类证件的有效期限不同寻常，可能有输入错误；请核对签发日期和有效期。",
            "Such a permit is not usually given for this long or short; compare its dates."),
    INSURED_BRING_PROOF(
            "N7",
            Remedy.BRING_PROOF_OF_INSURANCE,
            "已参加山西省社会医疗保险者免费接种；请携带参保凭证，由接种点核验。",
            "People in Shanxi's social medical insurance are vaccinated free; bring proof, the site checks it."),
    INSURANCE_VERIFIED(
            "N7",
            Remedy.NOTHING_NEEDED,
            "参保信息已核实，免费接种；请随身携带医保凭证。",
            "The insurance is confirmed and the vaccination free; carry the insurance card with you."),
    INSURANCE_NOT_IN_FORCE(
            "N7",
            Remedy.ASK_INSURER,
            "参保名册显示该保险目前不在有效期内，接种费用需自理。",
            "The insurer's roll says that this cover is not in force, so the vaccination is paid by oneself."),
    INSURANCE_NOT_COVERING(
            "N7",
            Remedy.DECLARE_INSURANCE,
            "所填保险不属于山西省社会医疗保险，不能免费接种，需自费。",
            "This insurance is not Shanxi's social medical insurance and does not make the vaccination free."),
    SELF_PAID(
            "N7",
            Remedy.DECLARE_INSURANCE,
            "未参加山西省社会医疗保险，接种费用自理；确认预约前可见接种点当日价格。",
            "Without Shanxi's social medical insurance the vaccination is paid by oneself; the price of the site is"
                    + " shown before confirming."),
    LINKS_TWO_PERSONS(
            "N8",
            Remedy.DECISION_OF_OPS,
            "所交证件分属两条人员记录；由省级管理员核实后合并，不自动处理。",
            "The documents belong to two persons on record; the administrators decide, nothing is merged by itself.");

    private final String clause;
    private final Remedy remedy;
    private final String zh;
    private final String en;

    FindingCode(String clause, Remedy remedy, String zh, String en) {
        this.clause = clause;
        this.remedy = remedy;
        this.zh = zh;
        this.en = en;
    }

    /** The clause of the notice, {@code N1} to {@code N14}. */
    public String clause() {
        return clause;
    }

    /** What would change it. */
    public Remedy remedy() {
        return remedy;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
