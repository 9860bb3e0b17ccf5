package dev.jinvax.booking.api.batch;

import dev.jinvax.kit.problem.BilingualText;

/**
 * What a batch's owner can do about a row eligibility did not accept or warned of, and about one that cannot be booked.
 * Eligibility sends codes alone; its own texts speak to one person, these to somebody who mends a file.
 */
enum AssessmentText {
    AGE_BELOW_MINIMUM(
            "接种日未达最低年龄：核对出生日期；无误则达到年龄后再提交该行。",
            "Too young on the day: check the date of birth; if it is right, send the row once the person is old"
                    + " enough."),
    NOT_A_FOREIGN_NATIONAL(
            "此渠道仅供外籍人士：核对国籍，或从文件中删除该行。", "For foreign nationals only: check the nationality, or take the row out."),
    PASSPORT_MISSING("缺少护照：补填护照信息；否则请本人携护照到接种点核实。", "No passport: add it, or the person shows it at the site."),
    PERMIT_MISSING(
            "缺少居留许可或停留证件（签证不能代替）：补填；办理中的请本人携回执到接种点。",
            "No stay or residence permit (a visa is none): add it, or the person brings the receipt to the site."),
    ACCEPTED_PAPERS_MISSING(
            "所填证件均不在认可范围内：补填护照加居留许可，或永居证。",
            "None of the papers counts: add passport and permit, or the permanent resident card."),
    DOCUMENT_NOT_ACCEPTED("此类证件不作为依据（例如签证）：改填其他证件。", "Papers of this kind do not count: give others."),
    DOCUMENT_DATES_IMPOSSIBLE(
            "证件日期互相矛盾：核对签发日期、有效期和出生日期。", "The dates of the document contradict each other: compare them."),
    DOCUMENT_EXPIRED(
            "证件已过期：核对有效期；确已过期的换发后再提交。",
            "The document has expired: check its date, or send the row again after renewal."),
    DOCUMENT_NOT_YET_VALID("证件尚未生效：核对签发日期。", "The document is not valid yet: check its date of issue."),
    DOCUMENT_LAPSES_DURING_SERIES(
            "证件将在全程接种完成前到期：请提醒本人及时换发。",
            "The document lapses before the series is complete: remind the person to renew it."),
    CARD_NUMBER_MALFORMED(
            "永居证号码应为 15 位或 18 位：核对后更正。", "A card number has 15 or 18 characters: compare it with the card."),
    CARD_CHECK_DIGIT_WRONG("永居证号码校验位不符：对照证件更正。", "The card number has a typing error: compare it with the card."),
    CARD_DATE_IMPOSSIBLE(
            "永居证号码中的日期不存在：对照证件更正。", "The date inside the card number does not exist: compare it with the card."),
    CARD_COUNTRY_UNKNOWN(
            "永居证号码中的国籍代码无效：对照证件更正。", "The country inside the card number is none: compare it with the card."),
    CARD_AREA_UNKNOWN("永居证号码中的地区代码无效：对照证件更正。", "The area inside the card number is none: compare it with the card."),
    CARD_FORM_NOT_YET_ISSUED(
            "该日尚无 18 位永居证：填写当时有效的证件。", "No 18-character cards existed on that day: give the document valid then."),
    CARD_BIRTH_DATE_DIFFERS(
            "出生日期与永居证号码不一致：更正其一。", "The date of birth and the card number disagree: correct one of them."),
    CARD_NATIONALITY_DIFFERS(
            "国籍与永居证号码不一致：除非国籍已变更，请更正。",
            "Nationality and card number disagree: correct one unless it has changed since."),
    MRZ_MALFORMED(
            "机读码应为两行各 44 个字符：重新扫描或留空。", "A machine readable zone has two lines of 44: scan it again or leave it out."),
    MRZ_CHECK_DIGIT_WRONG(
            "机读码校验位不符：重新扫描或留空。", "A check digit of the machine readable zone is wrong: scan it again or leave it out."),
    MRZ_COUNTRY_UNKNOWN("机读码中的国家不存在：核对证件。", "The machine readable zone names no country: check the document."),
    MRZ_DIFFERS("机读码与所填内容不一致：更正其一。", "Machine readable zone and columns disagree: correct one of them."),
    MRZ_NAME_DIFFERS("机读码中的姓名与所填姓名不一致：核对姓名。", "The machine readable zone gives another name: compare it."),
    PERMIT_SPAN_UNUSUAL("证件有效期限不同寻常：核对签发日期和有效期。", "An unusual span for such a permit: check its dates."),
    INSURANCE_NOT_IN_FORCE(
            "参保名册显示保险不在有效期内，需自费：请本人向参保机构查询。",
            "The roll says that the cover is not in force: the person asks the insurer, or expects the fee."),
    INSURANCE_NOT_COVERING(
            "该保险不属于山西省社会医疗保险，需自费：核对参保类型。",
            "This insurance does not make it free: check the scheme, or expect the fee."),
    LINKS_TWO_PERSONS(
            "证件分属两条人员记录，由省级管理员核实：核对证件号码；无误则稍后再提交。",
            "The documents belong to two persons on record, which the administrators settle: check the numbers; if they"
                    + " are right, send the row later."),
    TEXT_NOT_ACCEPTABLE("含有控制字符或过长：清除后重新填写。", "It holds control characters or is too long: type it again."),
    NAME_NOT_LATIN("姓名须为拉丁字母：按护照填写。", "The name must be in Latin letters: copy it from the passport."),
    BIRTH_DATE_INVALID("出生日期须在 1900 年至今天之间：更正。", "A date of birth lies between 1900 and today: correct it."),
    DATE_INVALID("日期无效：写成 2026-11-05 的形式。", "No possible date: write it as 2026-11-05."),
    DOCUMENTS_MISSING("至少填写一种证件。", "Give at least one document."),
    DOCUMENTS_TOO_MANY("证件数量过多：只保留有效证件。", "Too many documents: keep the valid ones."),
    DOCUMENT_TYPE_UNKNOWN("未知的证件类型：参照模板说明填写。", "Unknown type of document: see the template."),
    DOCUMENT_NUMBER_INVALID(
            "证件号码应为 3 至 30 位字母或数字：更正。", "A document number has 3 to 30 letters and digits: correct it."),
    PERMIT_KIND_UNKNOWN("未知的居留事由：参照模板说明填写。", "Unknown kind of permit: see the template."),
    INSURANCE_SCHEME_INVALID("保险类别无效：参照模板说明填写。", "No insurance scheme: see the template."),
    PHONE_INVALID("电话号码无效：境外号码以 + 和国家代码开头。", "Not a phone number: outside China begin with + and the country code."),
    EMAIL_INVALID("电子邮箱无效：更正或留空。", "Not an e-mail address: correct it or leave it out."),
    LANGUAGE_INVALID("语言代码无效：填写 zh 或 en。", "Not a language: write zh or en."),
    OUT_APPLICANT_NO_INVALID("人员编号无效（1 至 64 个字符）：更正。", "A number of yours has 1 to 64 characters: correct it."),
    OUT_APPLICANT_NO_ERASED(
            "该编号所属人员的资料已删除：改用新的编号。", "The person of this number was erased: give the row another number."),
    NOT_ELIGIBLE("该人员目前不能接种：其余错误说明原因。", "The person cannot be vaccinated at present: the other errors say why."),
    ALREADY_BOOKED(
            "该人员已有尚未接种的预约：从文件中删除该行，或先取消原预约。",
            "The person already holds a booking: take the row out, or have the other booking cancelled first."),
    OUTSIDE_ELIGIBILITY_WINDOW(
            "所选日期不在该人员可接种的期间内：放宽日期后重新提交。",
            "The days wished for lie outside the person's window: widen them and send the row again."),
    DOSE_TOO_EARLY("与上一剂间隔不足：选择更晚的日期重新提交。", "Too soon after the dose before: send the row with later days."),
    SERIES_COMPLETE("该人员已完成全部剂次：从文件中删除该行。", "The person has had all doses: take the row out."),
    PRODUCT_MISMATCH(
            "疫苗与前一剂不同：改选 product_code 重新提交。",
            "Another vaccine than the dose before: send the row with that product_code."),
    PRICE_UNKNOWN(
            "接种点尚未公布该日价格：公布后或改选接种点重新提交。",
            "The site has published no price for that day: send the row later, or for another site."),
    SESSION_CLOSED("该时段已取消或接种点暂停服务：重新提交该行以安排其他时段。", "The session was withdrawn: send the row again for another."),
    APPLICANT_UNKNOWN(
            "该人员的登记已删除或尚未送达：稍后重新提交该行。", "The registration is gone or still on its way: send the row again later."),
    PLAN_CHANGED(
            "该行费用与所确认的方案不同：重新提交该行并查看新方案。",
            "The row costs something else than the plan you committed: send it again and look at the new plan."),
    PARTNER_SUSPENDED("贵方账户已暂停：请联系运营方。", "Your account is suspended: contact operations.");

    private final BilingualText text;

    AssessmentText(String zh, String en) {
        this.text = new BilingualText(zh, en);
    }

    BilingualText text() {
        return text;
    }
}
