package dev.jinvax.sites.application;

import dev.jinvax.sites.domain.DosePools;
import dev.jinvax.sites.domain.Editor;
import dev.jinvax.sites.domain.Overbooking;
import dev.jinvax.sites.domain.SessionId;
import dev.jinvax.sites.domain.SessionSnapshot;
import dev.jinvax.sites.domain.Sessions;
import dev.jinvax.sites.domain.SiteChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Sets the places of one session; below what is booked only when the editor says so, and then nobody is dropped. */
@ApplicationScoped
public class ChangeCapacity {
    private final SessionDesk desk;
    private final Sessions sessions;

    public ChangeCapacity(SessionDesk desk, Sessions sessions) {
        this.desk = desk;
        this.sessions = sessions;
    }

    public Outcome<SessionSnapshot> change(
            SessionId id, Editor editor, int capacity, Optional<DosePools> reserved, Overbooking overbooking) {
        return desk.edit(
                id,
                editor,
                Optional.of("capacity " + capacity),
                SiteChange.SESSION_CAPACITY_CHANGED,
                (session, now) ->
                        session.resize(capacity, reserved, sessions.count(id).live(), overbooking, now));
    }
}
