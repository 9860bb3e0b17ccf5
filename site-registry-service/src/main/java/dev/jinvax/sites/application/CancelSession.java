package dev.jinvax.sites.application;

import dev.jinvax.sites.domain.Editor;
import dev.jinvax.sites.domain.Session;
import dev.jinvax.sites.domain.SessionId;
import dev.jinvax.sites.domain.SessionSnapshot;
import dev.jinvax.sites.domain.SiteChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Takes one session off the calendar; booking tells those who were booked. */
@ApplicationScoped
public class CancelSession {
    private final SessionDesk desk;

    public CancelSession(SessionDesk desk) {
        this.desk = desk;
    }

    public Outcome<SessionSnapshot> cancel(SessionId id, Editor editor, Optional<String> words) {
        return desk.edit(id, editor, words, SiteChange.SESSION_CANCELLED, Session::cancel);
    }
}
