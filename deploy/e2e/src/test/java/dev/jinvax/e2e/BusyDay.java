package dev.jinvax.e2e;

import dev.jinvax.local.base.Service;
import dev.jinvax.local.stack.Stack;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;

/** A day in Taiyuan for ops to look at: people booked and cancelled, one dose whose observation nobody ends, a batch. */
final class BusyDay {
    private static final String BOOKINGS = "/v1/bookings/";
    private final Stack stack;
    private final Town town;
    private final Visit visit;

    BusyDay(Stack stack) {
        this.stack = stack;
        this.town = new Town(stack);
        this.visit = new Visit(stack);
    }

    /** The clock stands 46 minutes after the dose when this returns. */
    void happen() {
        JsonObject session = visit.session();
        List<String> bookings = List.of(visit.booked(session), visit.booked(session), visit.booked(session));
        town.at(Service.BOOKING, "alipay")
                .post(BOOKINGS + bookings.get(0) + "/cancellation", new JsonObject())
                .require(200);
        uploadBatch();
        stack.moveClockTo(OffsetDateTime.parse(session.getString("starts_at")).toInstant());
        visit.upToTheDose(bookings.get(1));
        stack.moveClock(Duration.ofMinutes(46));
    }

    /** A plan nobody commits stays under way. */
    private void uploadBatch() {
        town.at(Service.BOOKING, "university")
                .post("/v1/batches", town.batch("BUSY-DAY", "PLAN", "140200", 3))
                .require(202);
    }
}
