package dev.jinvax.bench.stage;

import dev.jinvax.embedded.DatabaseServer;
import dev.jinvax.local.base.Service;
import dev.jinvax.local.stack.Stack;
import dev.jinvax.local.stack.StackPlan;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The whole product as deploy/up starts it, on free ports, with data that is thrown away. */
public final class WholeStage implements Stage {
    private final Stack stack;

    private WholeStage(Stack stack) {
        this.stack = stack;
    }

    /**
     * Starts it and waits until everything is ready.
     *
     * @param options JVM options of the services that carry the load, booking and notification, over what the launcher
     *     would set
     * @param settings of the booking service's environment, likewise
     */
    public static WholeStage start(Path logs, List<String> options, Map<String, String> settings) {
        StackPlan plan =
                StackPlan.throwAway().demoSites(StackPlan.DemoSites.NONE).logsIn(logs);
        plan.javaOptions(Service.BOOKING, options.toArray(String[]::new));
        plan.javaOptions(Service.NOTIFICATION, options.toArray(String[]::new));
        settings.forEach((name, value) -> plan.environment(Service.BOOKING, name, value));
        return new WholeStage(plan.start());
    }

    @Override
    public URI address(Service service) {
        return stack.direct(service).get(0);
    }

    @Override
    public String token(String clientId) {
        return stack.token(clientId);
    }

    @Override
    public DatabaseServer database() {
        return stack.database();
    }

    @Override
    public String kafka() {
        return stack.broker().bootstrapServers();
    }

    @Override
    public List<Service> services() {
        return List.of(Service.values());
    }

    @Override
    public Map<String, Long> processes() {
        Map<String, Long> processes = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            processes.put(service.database(), child(service));
        }
        processes.put("postgresql", stack.database().pid());
        processes.put("kafka", stack.broker().pid());
        processes.put("bench, issuer, front door", ProcessHandle.current().pid());
        return processes;
    }

    /** The stack does not tell process ids; the jar in the command line does. */
    private static long child(Service service) {
        return ProcessHandle.current()
                .descendants()
                .filter(process ->
                        process.info().commandLine().orElse("").contains(service.module() + "/target/quarkus-app"))
                .mapToLong(ProcessHandle::pid)
                .max()
                .orElseThrow(() -> new IllegalStateException(service.module() + " does not run"));
    }

    @Override
    public Duration restart(Service service) {
        stack.kill(service);
        long begin = System.nanoTime();
        stack.startAgain(service);
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    @Override
    public String description() {
        return "all four services, PostgreSQL, Kafka, issuer and front door";
    }

    @Override
    public void close() {
        stack.close();
    }
}
