package dev.jinvax.notification.api;

import dev.jinvax.kit.problem.BilingualText;
import dev.jinvax.kit.problem.ProblemCode;

/** Codes notification answers with besides the common ones. */
public enum NotificationProblem implements ProblemCode {
    WEBHOOK_TARGET_REFUSED(
            422,
            "该地址不能接收回调：须为 https，且主机的全部地址均在公网。",
            "Webhooks cannot go to this address: it must be https, and every address of the host public."),
    WEBHOOKS_FULL(409, "回调数量已达上限，请先删除不再使用的回调。", "You have as many webhooks as there may be; delete one first."),
    WEBHOOK_DISABLED(
            409,
            "该回调已停用；请先修复接收端，再调用 activation 启用。",
            "This webhook is disabled; repair its receiver, then activate it and call again."),
    STATE_CONFLICT(
            409,
            "该投递尚未结束，或内容已不再有效，不能重发。",
            "This delivery is not finished, or no longer true; it cannot be sent again.");

    private final int status;
    private final BilingualText message;

    NotificationProblem(int status, String zh, String en) {
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
