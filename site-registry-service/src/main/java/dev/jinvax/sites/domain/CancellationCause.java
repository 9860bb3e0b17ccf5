package dev.jinvax.sites.domain;

/** Why a session does not take place. */
public enum CancellationCause {
    /** An editor cancelled this very session: its slot stays empty. */
    EDITOR,
    /** It no longer fits the opening hours or the vaccines; the slot may be planned again. */
    PLAN,
    /** Its site was closed. */
    SITE_CLOSED
}
