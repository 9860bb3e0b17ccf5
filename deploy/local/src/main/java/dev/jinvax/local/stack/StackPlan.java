package dev.jinvax.local.stack;

import dev.jinvax.local.base.CannotStartException;
import dev.jinvax.local.base.Service;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What stack to start. {@code StackPlan.throwAway().replicas(BOOKING, 2).start()} gives one on free ports that leaves
 * nothing behind; {@code StackPlan.durable(data, 8080)} one that finds its data again.
 */
public final class StackPlan {
    private static final int MOST_REPLICAS = 4;

    private final @Nullable Path data;
    private final int frontPort;
    private final Map<Service, Integer> replicas = new EnumMap<>(Service.class);
    private final Map<Service, Map<String, String>> environment = new EnumMap<>(Service.class);
    private final Map<Service, List<String>> javaOptions = new EnumMap<>(Service.class);
    private final Map<Service, IntUnaryOperator> databaseRoutes = new EnumMap<>(Service.class);
    private @Nullable Path logs;
    private DemoSites demoSites = DemoSites.WITHOUT_TAIYUAN;
    private Progress progress = Progress.SILENT;

    /** Which invented sites are published at the start. */
    public enum DemoSites {
        NONE,
        /** All cities but Taiyuan, where a story's editor makes the first one. */
        WITHOUT_TAIYUAN,
        ALL
    }

    private StackPlan(@Nullable Path data, int frontPort) {
        this.data = data;
        this.frontPort = frontPort;
    }

    /** Keeps its data; the services listen on the four ports after the front door's. */
    public static StackPlan durable(Path data, int frontPort) {
        return new StackPlan(data, frontPort);
    }

    /** Free ports, an empty directory, and nothing left after {@link Stack#close()}. */
    public static StackPlan throwAway() {
        return new StackPlan(null, 0);
    }

    public StackPlan replicas(Service service, int count) {
        if (count < 1 || count > MOST_REPLICAS) {
            throw new IllegalArgumentException("1 to " + MOST_REPLICAS + " replicas, not " + count);
        }
        replicas.put(service, count);
        return this;
    }

    /** Sets a variable of a service's environment, over what the stack would set. */
    public StackPlan environment(Service service, String name, String value) {
        environment.computeIfAbsent(service, any -> new LinkedHashMap<>()).put(name, value);
        return this;
    }

    /** Adds JVM options to a service, over what the stack would set. */
    public StackPlan javaOptions(Service service, String... options) {
        javaOptions.computeIfAbsent(service, any -> new ArrayList<>()).addAll(List.of(options));
        return this;
    }

    /** The service reaches its database through another port, which is made for the database's own. */
    public StackPlan databaseRoute(Service service, IntUnaryOperator route) {
        databaseRoutes.put(service, route);
        return this;
    }

    public StackPlan demoSites(DemoSites which) {
        demoSites = which;
        return this;
    }

    /** Where logs go instead of into the data directory: they outlive a throw-away stack. */
    public StackPlan logsIn(Path directory) {
        logs = directory;
        return this;
    }

    public StackPlan telling(Progress to) {
        progress = to;
        return this;
    }

    /** @throws CannotStartException with one sentence that says why */
    public Stack start() {
        return Stack.start(this);
    }

    Optional<Path> data() {
        return Optional.ofNullable(data);
    }

    int frontPort() {
        return frontPort;
    }

    int replicas(Service service) {
        return replicas.getOrDefault(service, 1);
    }

    Map<String, String> environment(Service service) {
        return Map.copyOf(environment.getOrDefault(service, Map.of()));
    }

    int databasePort(Service service, int port) {
        return databaseRoutes.getOrDefault(service, IntUnaryOperator.identity()).applyAsInt(port);
    }

    List<String> javaOptions(Service service) {
        return List.copyOf(javaOptions.getOrDefault(service, List.of()));
    }

    @Nullable
    Path logs() {
        return logs;
    }

    DemoSites demoSites() {
        return demoSites;
    }

    Progress progress() {
        return progress;
    }
}
