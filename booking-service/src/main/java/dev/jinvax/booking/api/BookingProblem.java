package dev.jinvax.booking.api;

import dev.jinvax.kit.problem.BilingualText;
import dev.jinvax.kit.problem.ProblemCatalogue;
import dev.jinvax.kit.problem.ProblemCode;
import jakarta.inject.Singleton;
import java.util.List;

/** Codes of booking beside the common ones. */
public enum BookingProblem implements ProblemCode {
    DECLARATION_MISSING(
            422,
            "缺少本人知情自愿的声明（须为 true，并注明声明时间），不能预约。",
            "The person's own declaration of being informed and willing is missing; without it nothing is booked."),
    APPLICANT_UNKNOWN(
            404,
            "未找到该申请人，或其资格评估尚未送达；请确认已登记，稍后重试。",
            "The applicant is not known here, or the assessment is still on its way; check the registration, then try again.",
            true),
    NOT_ELIGIBLE(
            422, "根据资格评估，目前不能预约；原因见 errors。", "The assessment does not allow a booking at present; errors says why."),
    OUTSIDE_ELIGIBILITY_WINDOW(
            422, "所选日期不在可接种期间内；请改选日期。", "The day is outside the person's eligibility window; choose another day."),
    SESSION_UNKNOWN(404, "未找到该接种时段。", "There is no such session."),
    SESSION_CLOSED(
            409,
            "该时段已结束、取消，或接种点暂停服务；可改选 context.alternatives 所列的邻近时段。",
            "The session is over or withdrawn, or its site is closed; context.alternatives names what is free nearby."),
    SESSION_FULL(
            409,
            "该时段已约满；可改选 context.alternatives 所列的邻近时段。",
            "The session is full; context.alternatives names what is free nearby."),
    PRODUCT_MISMATCH(
            422, "该时段提供的疫苗与所选或前一剂不同。", "The session gives another vaccine than was asked for or was given before."),
    PRICE_UNKNOWN(
            409,
            "接种点尚未公布该日价格，暂不能预约自费接种；可改选 context.alternatives 所列的时段。",
            "The site has published no price for that day; a self-paid dose cannot be booked yet. context.alternatives names"
                    + " what is free nearby."),
    ALREADY_BOOKED(409, "该人员已有一个尚未接种的预约。", "This person already holds a booking for a dose not yet given."),
    DOSE_TOO_EARLY(
            422, "与上一剂间隔不足；最早日期见 context。", "Too soon after the dose before; context gives the first possible day."),
    SERIES_COMPLETE(422, "该疫苗已完成全部剂次。", "All doses of this vaccine have been given."),
    HOLD_UNKNOWN(404, "未找到该暂留，或其不属于贵方。", "There is no such hold of yours."),
    HOLD_OVER(
            409,
            "该暂留已到期、已释放或已使用；可不带 hold_id 重新预约。",
            "The hold is over, given back or used; book without hold_id, or hold again."),
    HOLD_ELSEWHERE(422, "该暂留属于另一时段。", "The hold is for another session than the booking."),
    HOLD_LIMIT_REACHED(
            409,
            "暂留数量已达上限（见 context）；请先释放或使用已有暂留，或直接预约，或改选 context.alternatives 所列的时段。",
            "As much is held as may be (context says which limit); use or release a hold, book without one, or choose of"
                    + " context.alternatives.",
            true),
    SCHEDULE_UNKNOWN(
            422,
            "现行政策未列出该疫苗的接种程序；请改选其他疫苗的时段。",
            "The policy in force names no schedule for this vaccine; choose a session with another."),
    NO_ROOM_FOR_NEXT_DOSE(
            409,
            "该接种点在下一剂的接种期内已无名额；可改选 context.alternatives 所列的时段。",
            "The site has no place left for the next dose in its time; context.alternatives names what is free nearby."),
    STATE_CONFLICT(409, "当前状态不允许此操作。", "The present state does not allow this."),
    TOO_LATE_TO_CHANGE(409, "已过可自行变更的时限，请联系接种点。", "It is too late to change this by yourself; please ask the site."),
    TOO_MANY_CHANGES(
            409,
            "改约次数已达上限（见 context.maximum）；可取消后重新预约，或联系接种点。",
            "The booking was moved as often as it may be (context.maximum); cancel and book anew, or ask the site."),
    APPOINTMENT_CALLED_OFF(
            409,
            "该时段已取消或接种点暂停、关闭，无法接受；请免费改约其他时段或取消。",
            "The session was cancelled, or its site closed or suspended; choose another session, free of charge, or cancel."),
    CHANNEL_MISSING(403, "令牌未注明渠道，不能预约。", "The token names no channel; it cannot book.");

    private final int status;
    private final BilingualText message;
    private final boolean retryable;

    BookingProblem(int status, String zh, String en) {
        this(status, zh, en, false);
    }

    BookingProblem(int status, String zh, String en, boolean retryable) {
        this.status = status;
        this.message = new BilingualText(zh, en);
        this.retryable = retryable;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public BilingualText message() {
        return message;
    }

    @Override
    public boolean retryable() {
        return retryable;
    }

    /** Publishes the codes. */
    @Singleton
    public static class Catalogue implements ProblemCatalogue {
        @Override
        public List<? extends ProblemCode> codes() {
            return List.of(BookingProblem.values());
        }
    }
}
