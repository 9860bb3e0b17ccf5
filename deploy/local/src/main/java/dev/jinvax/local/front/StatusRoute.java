package dev.jinvax.local.front;

import dev.jinvax.local.base.StatusBoard;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;

/** The status board as JSON, for the start page and for scripts. */
final class StatusRoute {
    private final StatusBoard board;

    StatusRoute(StatusBoard board) {
        this.board = board;
    }

    void mount(Router router) {
        router.get("/status")
                .handler(context -> context.response()
                        .putHeader("content-type", "application/json")
                        .putHeader("cache-control", "no-store")
                        .end(json().encode()));
    }

    private JsonObject json() {
        JsonArray parts = new JsonArray();
        for (StatusBoard.Entry entry : board.entries()) {
            parts.add(new JsonObject()
                    .put("part", entry.part())
                    .put("state", entry.state().name())
                    .put("since", ClockRoutes.inShanghai(entry.since()))
                    .put("detail", entry.detail()));
        }
        boolean ready = board.entries().stream().allMatch(entry -> entry.state() == StatusBoard.State.READY);
        return new JsonObject().put("ready", ready).put("parts", parts);
    }
}
