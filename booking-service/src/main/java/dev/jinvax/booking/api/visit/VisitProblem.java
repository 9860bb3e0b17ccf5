package dev.jinvax.booking.api.visit;

import dev.jinvax.kit.problem.BilingualText;
import dev.jinvax.kit.problem.ProblemCatalogue;
import dev.jinvax.kit.problem.ProblemCode;
import jakarta.inject.Singleton;
import java.util.List;

/** Codes of the visit beside those of booking and the common ones. */
public enum VisitProblem implements ProblemCode {
    NOT_TODAY(409, "该预约不在今天，只能在接种当日办理。", "The appointment is not for today; this is done on its day only."),
    REFERRAL_UNRESOLVED(
            409,
            "该人员的证件需由接种点现场核实，请查验后填写 referral_resolution。",
            "The person was referred to the site to have their papers looked at; do so and send referral_resolution."),
    CONSENT_VERSION_NOT_IN_FORCE(
            422,
            "该文书版本当日无效，请使用 /v1/consent-documents 所列现行版本。",
            "This is not the version in force on the day; use the one /v1/consent-documents lists."),
    ALREADY_RECORDED(409, "该内容已登记，不能重复登记。", "This is on record already and is not recorded twice."),
    TOO_MANY_RECORDS(409, "该预约的登记次数已达上限。", "No more records of this kind are taken for this booking."),
    TIME_IMPLAUSIBLE(
            422,
            "所填时间不合理：不能晚于现在，也不能早于允许的时间。",
            "The time given cannot be right: it lies in the future, or before it was possible."),
    CONSENT_MISSING(
            409,
            "尚缺签署的知情同意书或责任声明；全部缺项见 errors。",
            "A signature is missing, informed consent or disclaimer; errors names everything that is missing."),
    HEALTH_DECLARATION_MISSING(
            409,
            "尚未填写健康状况申报；全部缺项见 errors。",
            "The health declaration is missing; errors names everything that is missing."),
    ELIGIBILITY_LOST(
            409,
            "该人员的资格已失效，须重新评估后方可接种。",
            "The person is no longer eligible; a new assessment is needed before a dose can be given."),
    OTHER_VACCINE_TOO_RECENT(
            409,
            "与其他疫苗的接种间隔不足，须待 context.until 所示时间之后；请缓种。",
            "Another vaccine was given too short a time ago; not before the time in context.until, please defer."),
    LOT_EXPIRED(422, "该批次疫苗已过有效期。", "The lot has expired."),
    LOT_RECALLED(
            409,
            "该批次已被召回，不得使用；请更换批次并封存本批次。",
            "The lot is recalled and must not be given; take another lot and put this one aside."),
    LOT_RECALLED_BEFORE(
            409, "该批次此前已被召回；接种者名单见 /v1/lot-recalls。", "The lot is recalled already; /v1/lot-recalls lists who had it."),
    SERIES_CHANGED(
            409,
            "该人员的接种记录在预约后有变化，剂次已不符，请核对。",
            "The person's doses on record have changed since booking; the dose number no longer fits, please check."),
    OBSERVATION_NOT_OVER(
            409,
            "留观时间未满，须观察至 context.until 所示时间。",
            "The observation is not over; the person stays until the time in context.until."),
    SERIOUS_REASON_MISMATCH(
            422,
            "serious 为 true 时须填写 serious_reason，为 false 时不得填写。",
            "serious_reason is given if and only if serious is true."),
    CORRECTION_REFUSED(
            422, "更正内容无效，或与现有记录相同。", "The value is not one the field can hold, or it is what stands there already.");

    private final int status;
    private final BilingualText message;

    VisitProblem(int status, String zh, String en) {
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
            return List.of(VisitProblem.values());
        }
    }
}
