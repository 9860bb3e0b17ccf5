package dev.jinvax.sites.api;

import dev.jinvax.kit.problem.BilingualText;
import dev.jinvax.kit.problem.ProblemCode;

/** The codes of this service beside the common ones. */
public enum SitesProblem implements ProblemCode {
    CITY_NOT_YOURS(403, "该接种点所在城市不在您的维护范围内。", "This site's city is not one you edit."),
    CITY_SITES_FULL(
            409,
            "该市已有两个公布或暂停的接种点，每市最多两个；须先关闭其中一个。",
            "The city has two published or suspended sites already, and may have no more; close one first."),
    SITE_INCOMPLETE(
            409,
            "接种点信息不完整，请补齐 errors 所列各项后再提交。",
            "The site is not complete; supply each item of errors, then try again."),
    SITE_ID_TAKEN(409, "该 site_id 已被使用。", "This site_id is in use."),
    FEE_DATE_TAKEN(
            409,
            "同一疫苗同一生效日已有其他价格；如需更正，请整体替换价格表。",
            "Another price stands for that vaccine and day; replace the whole schedule to correct it."),
    STATE_CONFLICT(409, "当前状态不允许此操作。", "The present state does not allow this."),
    SESSIONS_BOOKED(
            409,
            "仍有人预约了将被取消的疫苗；请先取消相关时段或等其结束。",
            "People are booked for a vaccine that would go; cancel those sessions first, or wait until they are over."),
    CAPACITY_BELOW_BOOKED(
            409,
            "新容量低于已预约人数；如确需如此，请设 accept_overbooking 为 true，已有预约不受影响。",
            "The capacity is below what is booked; send accept_overbooking true to do it all the same: nobody is dropped."),
    SESSION_BEGUN(409, "该时段已开始，不能再改时间。", "The session has begun; its times stand."),
    SESSION_OVER(409, "该时段已结束。", "The session is over.");

    private final int status;
    private final BilingualText message;

    SitesProblem(int status, String zh, String en) {
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
