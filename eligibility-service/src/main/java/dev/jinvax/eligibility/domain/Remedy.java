package dev.jinvax.eligibility.domain;

/** What would change a finding, in both languages; {@code date} is the day that stands beside it in the answer. */
public enum Remedy {
    WAIT_UNTIL("请等到 date 所示日期；届时系统自动重新评估，无需再次登记。", "Wait until date; you are then judged again by yourself."),
    RENEW_DOCUMENT("请办理换发或延期，并更正登记中的证件信息。", "Have the document renewed and correct the registration."),
    RENEW_BEFORE("请在 date 所示日期之前办妥延期，并更正登记信息。", "Have the document renewed before date and correct the registration."),
    BRING_TO_SITE(
            "请将该证件（或其办理回执）带到接种点，由工作人员当场处理。",
            "Bring the paper, or the receipt for it, to the site; the staff decide there."),
    CORRECT_ENTRY("请与证件原件核对，更正后重新提交。", "Compare with the document itself, correct the entry and send it again."),
    SCAN_AGAIN("请重新扫描护照资料页底部的两行机读码。", "Scan the two lines at the foot of the passport's data page again."),
    USE_OTHER_DOCUMENT(
            "请改用永久居留身份证，或护照加停留、居留证件登记。",
            "Register with a permanent resident card, or a passport and a stay or residence permit."),
    BOOK_AS_CITIZEN("请通过面向中国公民的普通渠道预约。", "Book through the channels for Chinese citizens."),
    BRING_PROOF_OF_INSURANCE("请随身携带参保凭证。", "Bring proof of the insurance with you."),
    DECLARE_INSURANCE(
            "如已参加山西省社会医疗保险，请补充登记参保信息。", "If you are in Shanxi's social medical insurance, add it to the registration."),
    ASK_INSURER(
            "请向医保经办机构核实参保状态；名册更新后自动重新评估。",
            "Ask the insurer about the cover; once its roll is corrected you are judged again."),
    DECISION_OF_OPS("由省级管理员核实决定，本人无需操作。", "The province's administrators decide; there is nothing to do."),
    NOTHING_NEEDED("无需操作。", "Nothing needs to be done.");

    private final String zh;
    private final String en;

    Remedy(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
