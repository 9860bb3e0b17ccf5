package dev.jinvax.kit.caller;

/** Through which door of the notice a caller comes (N3, N4, N5). */
public enum Channel {
    ALIPAY_HEALTH_CODE,
    HEALTH_SHANXI,
    SANJINTONG,
    WECHAT_PAY_HEALTH,
    ORGANISATION,
    SITE
}
