package dev.jinvax.local.stack;

import dev.jinvax.local.base.CannotStartException;
import dev.jinvax.local.base.Repository;
import dev.jinvax.local.base.Service;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/** All replicas of the four services. */
final class Services implements AutoCloseable {
    private static final Duration READY_LIMIT = Duration.ofSeconds(120);

    private final Map<Service, List<ServiceProcess>> replicas = new EnumMap<>(Service.class);
    private final Readiness readiness = new Readiness();
    private final Progress progress;

    Services(StackPlan plan, Ports ports, DataDirectory data, ServiceEnvironment environment, Parts parts) {
        this.progress = plan.progress();
        Path repository = Repository.root();
        for (Service service : Service.values()) {
            Path jar = service.jar(repository);
            if (!Files.exists(jar)) {
                throw new CannotStartException(service.module() + " is not built (" + jar
                        + " is missing); deploy/up builds it, or run ./mvnw package -DskipTests.");
            }
            List<ServiceProcess> processes = new ArrayList<>();
            for (int port : ports.services().getOrDefault(service, List.of())) {
                String name = service.database() + (processes.isEmpty() ? "" : "-" + (processes.size() + 1));
                processes.add(new ServiceProcess(
                        new ServiceCommand(
                                name,
                                service,
                                port,
                                jar,
                                plan.javaOptions(service),
                                () -> settings(plan, environment, service, port),
                                data.log(name)),
                        parts));
            }
            replicas.put(service, List.copyOf(processes));
        }
    }

    private static Map<String, String> settings(
            StackPlan plan, ServiceEnvironment environment, Service service, int port) {
        Map<String, String> settings = new LinkedHashMap<>(environment.of(service, port));
        settings.putAll(plan.environment(service));
        return settings;
    }

    List<ServiceProcess> of(Service service) {
        return replicas.getOrDefault(service, List.of());
    }

    Stream<ServiceProcess> all() {
        return replicas.values().stream().flatMap(List::stream);
    }

    /** Addresses of the processes of a service that run. */
    List<URI> running(Service service) {
        return of(service).stream()
                .filter(ServiceProcess::isAlive)
                .map(ServiceProcess::address)
                .toList();
    }

    /** Starts everything at once and waits for all of it. */
    void start() {
        long begin = System.nanoTime();
        all().forEach(ServiceProcess::start);
        try {
            CompletableFuture.allOf(all().map(process -> CompletableFuture.runAsync(
                                    () -> {
                                        readiness.await(process, READY_LIMIT);
                                        progress.done(
                                                process.name() + " on " + process.address(),
                                                Duration.ofNanos(System.nanoTime() - begin));
                                    },
                                    SideBySide.THREADS))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException e) {
            throw SideBySide.cause(e) instanceof CannotStartException known ? known : e;
        }
    }

    void awaitReady(Service service) {
        of(service).forEach(process -> readiness.await(process, READY_LIMIT));
    }

    Readiness.Answer ask(ServiceProcess process) {
        return readiness.ask(process.address());
    }

    @Override
    public void close() {
        CompletableFuture.allOf(all().map(process -> CompletableFuture.runAsync(process::stop, SideBySide.THREADS))
                        .toArray(CompletableFuture[]::new))
                .join();
    }
}
