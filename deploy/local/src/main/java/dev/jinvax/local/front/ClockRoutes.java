package dev.jinvax.local.front;

import dev.jinvax.local.base.LocalClock;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Reads the time of the stack, and moves it for all services at once: days pass while somebody watches. */
final class ClockRoutes {
    private static final int MOST_BYTES = 1024;
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    /** Farther than this a date no longer fits where dates are kept. */
    private static final Duration FARTHEST = Duration.ofDays(36_525);

    private final LocalClock clock;

    ClockRoutes(LocalClock clock) {
        this.clock = clock;
    }

    void mount(Router router) {
        router.get("/local/clock").handler(context -> reading(context));
        router.post("/local/clock")
                .handler(BodyHandler.create(false).setBodyLimit(MOST_BYTES))
                .handler(this::move);
    }

    private void move(RoutingContext context) {
        HttpServerRequest request = context.request();
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        // A page of another origin cannot send this type without being asked first.
        if (type == null || !type.startsWith("application/json")) {
            FrontProblem.MEDIA_TYPE_UNSUPPORTED.answer(request);
            return;
        }
        Callable<List<URI>> move;
        try {
            move = read(context.body().asJsonObject());
        } catch (DecodeException | DateTimeException | ClassCastException | IllegalArgumentException e) {
            FrontProblem.VALIDATION_FAILED.answer(request);
            return;
        }
        context.vertx().executeBlocking(move).onComplete(done -> {
            if (done.succeeded() && done.result().isEmpty()) {
                reading(context);
            } else {
                FrontProblem.CLOCK_NOT_MOVED.answer(request);
            }
        });
    }

    private Callable<List<URI>> read(JsonObject body) {
        if (body == null || body.size() != 1) {
            throw new IllegalArgumentException("one of advance, to, offset");
        }
        Map.Entry<String, Object> only = body.iterator().next();
        String value = (String) only.getValue();
        switch (only.getKey()) {
            case "advance" -> {
                Duration step = Duration.parse(value);
                requireNear(clock.offset().plus(step));
                return () -> clock.moveBy(step);
            }
            case "to" -> {
                Instant moment = OffsetDateTime.parse(value).toInstant();
                requireNear(Duration.between(clock.now(), moment));
                return () -> clock.moveTo(moment);
            }
            case "offset" -> {
                Duration offset = Duration.parse(value);
                requireNear(offset);
                return () -> clock.setOffset(offset);
            }
            default -> throw new IllegalArgumentException("one of advance, to, offset");
        }
    }

    private static void requireNear(Duration offset) {
        if (offset.abs().compareTo(FARTHEST) > 0) {
            throw new IllegalArgumentException("too far away");
        }
    }

    private void reading(RoutingContext context) {
        context.response()
                .putHeader("content-type", "application/json")
                .putHeader("cache-control", "no-store")
                .end(new JsonObject()
                        .put("now", inShanghai(clock.now()))
                        .put("offset", clock.offset().toString())
                        .encode());
    }

    static String inShanghai(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                moment.truncatedTo(ChronoUnit.MILLIS).atZone(SHANGHAI));
    }
}
