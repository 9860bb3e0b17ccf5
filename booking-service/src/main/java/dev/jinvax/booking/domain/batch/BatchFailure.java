package dev.jinvax.booking.domain.batch;

/** Why a batch could not go on. */
public enum BatchFailure {
    /** More rows are wrong than its owner lets pass. */
    ERROR_RATE_EXCEEDED(
            "有误的行所占比例超过 reject_if_error_rate，整批未作预约；请按逐行结果更正后以新的 out_batch_no 重新提交。",
            "The share of wrong rows is above reject_if_error_rate, so nothing was booked; correct the rows that are"
                    + " rejected and upload them under a new out_batch_no."),
    /** A fault of ours that did not pass. */
    NOT_CARRIED_ON(
            "系统未能完成此批次，未预约的行已取消；请将这些行以新的 out_batch_no 重新提交。",
            "We could not carry the batch on, and rows not booked are cancelled; upload those again under a new"
                    + " out_batch_no.");

    private final String zh;
    private final String en;

    BatchFailure(String zh, String en) {
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
