package dev.jinvax.sites.application;

import dev.jinvax.sites.domain.Editor;
import dev.jinvax.sites.domain.SessionId;
import dev.jinvax.sites.domain.SessionSnapshot;
import dev.jinvax.sites.domain.SiteChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Puts a session at another time of its day; booking moves those who are booked along and tells them. */
@ApplicationScoped
public class MoveSession {
    private final SessionDesk desk;

    public MoveSession(SessionDesk desk) {
        this.desk = desk;
    }

    public Outcome<SessionSnapshot> move(
            SessionId id, Editor editor, Instant startsAt, Instant endsAt, Optional<String> words) {
        return desk.edit(
                id, editor, words, SiteChange.SESSION_MOVED, (session, now) -> session.moveTo(startsAt, endsAt, now));
    }
}
