package dev.jinvax.e2e.faults;

import dev.jinvax.e2e.Town;
import dev.jinvax.e2e.check.Call;
import dev.jinvax.e2e.check.Checker;
import dev.jinvax.e2e.check.EvidenceReader;
import dev.jinvax.e2e.check.Journal;
import dev.jinvax.e2e.check.Quiet;
import dev.jinvax.e2e.check.Scope;
import dev.jinvax.e2e.check.Violation;
import dev.jinvax.local.base.Service;
import dev.jinvax.local.http.Caller;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A handful of calls that touch everything the checker looks at, on sessions of their own. */
final class Rehearsal {
    private static final int PLACES = 3;

    private final Stage stage;
    private final String prefix;
    private final boolean withBatch;
    private final Journal journal = new Journal();
    private final Partner alipay;
    private final Partner university;

    /** @param withBatch a batch takes its time, so it comes along only where it matters */
    Rehearsal(Stage stage, String prefix, boolean withBatch) {
        this.stage = stage;
        this.withBatch = withBatch;
        this.prefix = prefix + "-";
        this.alipay = new Partner(stage.stack(), "alipay", journal);
        this.university = new Partner(stage.stack(), "university", journal);
    }

    /**
     * What the checker finds afterwards.
     *
     * @param patience for a call, and for everything to become quiet
     */
    List<Violation> play(Duration callPatience, Duration quietPatience) {
        String small = stage.session(PLACES);
        String large = stage.session(10);
        Scope scope = stage.scope(prefix, List.of(small, large));
        Caller holds = Caller.with(process(), () -> stage.stack().token("alipay"));
        if (withBatch) {
            upload();
        }
        List<Call> booked = new ArrayList<>();
        for (int number = 0; number <= PLACES; number++) {
            booked.add(book(number, small));
        }
        book(0, booked.get(0));
        move(booked.get(1), large);
        giveUp(booked.get(2));
        book(PLACES + 1, small);
        holds.post("/v1/holds", new JsonObject().put("session_id", large));
        new Quiet(stage.stack()).await(scope, quietPatience);
        return Checker.check(new EvidenceReader(stage.stack())
                .read(scope, journal.calls(), stage.arrivals(), callPatience, Duration.ZERO));
    }

    private Call book(int number, String session) {
        String person = Caller.with(
                        stage.stack().url(Service.ELIGIBILITY),
                        () -> stage.stack().token("alipay"))
                .post("/v1/applicants", Town.person())
                .require(201)
                .at("/applicant_id");
        JsonObject wish = Town.wish(person, session).put("out_booking_no", prefix + number);
        Call call = alipay.book(process(), wish, prefix + number);
        if (call.isDone()) {
            alipay.read(process(), id(call));
        }
        return call;
    }

    /** The same wish under the same key. */
    private void book(int number, Call first) {
        alipay.book(process(), new JsonObject(first.body()), prefix + number);
    }

    private void move(Call booked, String session) {
        if (booked.isDone()) {
            alipay.reschedule(process(), id(booked), session);
        }
    }

    private void giveUp(Call booked) {
        if (booked.isDone()) {
            alipay.cancel(process(), id(booked));
        }
    }

    private static String id(Call booked) {
        return booked.heard().orElseThrow().at("booking_id");
    }

    private void upload() {
        String from = stage.stack().now().plus(Duration.ofDays(2)).toString().substring(0, 10);
        String to = stage.stack().now().plus(Duration.ofDays(20)).toString().substring(0, 10);
        JsonObject row = Town.person()
                .put("out_applicant_no", prefix + "row")
                .put("declaration", Town.wish("", "").getJsonObject("declaration"));
        university.upload(
                process(),
                new JsonObject()
                        .put("out_batch_no", prefix + "batch")
                        .put("mode", "COMMIT")
                        .put(
                                "placement",
                                new JsonObject()
                                        .put("city_code", "140600")
                                        .put("from", from)
                                        .put("to", to))
                        .put("rows", new JsonArray().add(row)),
                prefix + "batch");
    }

    private URI process() {
        return stage.process(0);
    }
}
