package dev.jinvax.eligibility.api;

import dev.jinvax.kit.problem.BilingualText;
import dev.jinvax.kit.problem.ProblemCode;

/** Codes this service may answer with, besides the common ones. */
public enum EligibilityProblem implements ProblemCode {
    ASSESSMENT_UNKNOWN(404, "该时间没有可用的评估结果或有效政策。", "There was no assessment, or no policy in force, at that time."),
    OUT_APPLICANT_NO_FIXED(
            422,
            "外部编号一经登记不可更改；请沿用原编号，或另行登记。",
            "The number you gave an applicant stays for ever; keep it, or register another applicant."),
    PERSONS_NOT_LINKABLE(
            409,
            "两条人员记录中至少有一条不存在、已合并或已删除。",
            "At least one of the two persons does not exist, has been linked or was erased."),
    POLICY_UNKNOWN(
            404, "没有该政策版本；全部版本见 /v1/policies。", "There is no such policy version; all of them are at /v1/policies."),
    POLICY_NOT_IN_THE_FUTURE(
            422, "政策的生效日期不得早于今天。", "A policy cannot begin before today: what was decided under the old one stands.");

    private final int status;
    private final BilingualText message;

    EligibilityProblem(int status, String zh, String en) {
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
}
