package dev.jinvax.e2e.faults;

import dev.jinvax.e2e.check.Evidence;
import dev.jinvax.e2e.check.Quiet;
import dev.jinvax.e2e.check.Scope;
import dev.jinvax.e2e.check.Tables;
import dev.jinvax.e2e.check.Topics;
import dev.jinvax.e2e.check.Witness;
import dev.jinvax.local.base.Service;
import dev.jinvax.local.http.Caller;
import dev.jinvax.local.http.Patience;
import dev.jinvax.local.stack.Stack;
import dev.jinvax.local.stack.StackPlan;
import dev.jinvax.local.stack.StackPlan.DemoSites;
import dev.jinvax.local.story.WebhookReceiver;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** A stack of two booking-services that reach their database through a proxy, with four partners that listen. */
final class Stage implements AutoCloseable {
    static final List<String> PARTNERS = List.of("alipay", "health-shanxi", "sanjintong", "wechat");
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String FAR_ENOUGH = """
            select s.session_id::text from session s join session_ledger l on l.session_id = s.session_id
            where s.city_code = ? and s.state = 'OPEN' and s.product_code = 'SINOPHARM_BEIJING' and l.live = 0
            order by s.starts_at desc, s.session_id
            """;

    private final FaultProxy proxy;
    private final Stack stack;
    private final Tables tables;
    private final WebhookReceiver receiver = new WebhookReceiver();
    private final Deque<String> unused = new ArrayDeque<>();

    Stage() {
        AtomicReference<Integer> database = new AtomicReference<>(0);
        proxy = new FaultProxy(database::get);
        stack = StackPlan.throwAway()
                .demoSites(DemoSites.WITHOUT_TAIYUAN)
                .replicas(Service.BOOKING, 2)
                .logsIn(Path.of("target", "storm-logs").toAbsolutePath())
                .databaseRoute(Service.BOOKING, port -> {
                    database.set(port);
                    return proxy.port();
                })
                .start();
        tables = new Tables(stack);
        Witness.watch(stack);
        PARTNERS.forEach(this::listen);
        unused.addAll(Patience.until(SOON, () -> sessionsIn("140200"), found -> found.size() > 80));
    }

    private void listen(String partner) {
        Caller.with(stack.url(Service.NOTIFICATION), () -> stack.token(partner))
                .post(
                        "/v1/webhooks",
                        new JsonObject()
                                .put("url", receiver.address().toString())
                                .put("event_types", new JsonArray(List.copyOf(Evidence.WANTED))))
                .require(201);
    }

    private List<String> sessionsIn(String city) {
        return tables.read("booking", FAR_ENOUGH, row -> row.getString(1), city);
    }

    Stack stack() {
        return stack;
    }

    Tables tables() {
        return tables;
    }

    FaultProxy proxy() {
        return proxy;
    }

    /** A booking-service itself, without the front door. */
    URI process(int number) {
        return stack.direct(Service.BOOKING).get(number % 2);
    }

    /** A session nobody has used, with so many places. */
    synchronized String session(int places) {
        String session = unused.remove();
        tables.run(
                "booking",
                "update session_ledger set capacity = live + " + places
                        + ", touched_at = clock_timestamp() where session_id = '" + session + "'");
        return session;
    }

    /** Begins when what went before is told. */
    Scope scope(String prefix, List<String> sessions) {
        Patience.until(SOON, new Quiet(stack)::unsent, waiting -> waiting == 0);
        return new Scope(prefix, sessions, Topics.end(stack.broker().bootstrapServers()));
    }

    List<String> everySession() {
        return tables.read("booking", "select session_id::text from session_ledger", row -> row.getString(1));
    }

    List<String> arrivals() {
        return receiver.received().stream().map(WebhookReceiver.Received::id).toList();
    }

    @Override
    public void close() {
        stack.close();
        proxy.close();
        receiver.close();
    }
}
