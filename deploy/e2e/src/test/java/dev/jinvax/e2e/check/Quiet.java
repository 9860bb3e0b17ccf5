package dev.jinvax.e2e.check;

import dev.jinvax.local.base.Service;
import dev.jinvax.local.http.Patience;
import dev.jinvax.local.stack.Stack;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;

/** Waits until nothing more is on its way; whether that came to pass is for the checker to see. */
public final class Quiet {
    private static final String UNTOLD = """
            select count(*)::int from booking
            where (out_booking_no like ? or batch_id in (select batch_id from batch where out_batch_no like ?))
            and not booking_id::text || ' ' || version = any(?)
            """;
    private static final String BATCHES = "select count(*)::int from batch where has_work and out_batch_no like ?";
    private static final String KNOWN = "select booking_id || ' ' || version from booking";
    private static final String UNDER_WAY = """
            select (select count(*)::int from delivery where state = 'PENDING' and message_id like 'evt_%')
                 + (select count(*)::int from reminder where state = 'SCHEDULED' and due_at < ?)
            """;

    private final Stack stack;
    private final Tables tables;

    public Quiet(Stack stack) {
        this.stack = stack;
        this.tables = new Tables(stack);
    }

    public void await(Scope scope, Duration limit) {
        Patience.until(limit, () -> onItsWay(scope), number -> number == 0);
    }

    private int onItsWay(Scope scope) {
        int batches = tables.number("booking", BATCHES, scope.pattern());
        int unsent = unsent();
        if (batches + unsent > 0) {
            return batches + unsent;
        }
        List<String> known = tables.read("notification", KNOWN, row -> row.getString(1));
        return tables.number("booking", UNTOLD, scope.pattern(), scope.pattern(), known)
                + tables.number("notification", UNDER_WAY, stack.now().atOffset(ZoneOffset.UTC));
    }

    /** Events that wait in an outbox. */
    public int unsent() {
        int unsent = 0;
        for (Service service : Service.values()) {
            unsent += tables.number(service.database(), "select count(*)::int from outbox");
        }
        return unsent;
    }
}
