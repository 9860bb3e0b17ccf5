package dev.jinvax.embedded;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;

/** A single-node KRaft broker in a process of its own; it can be stopped and started again on the same port. */
public final class Broker implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    private final Path directory;
    private final Path log;
    private final Path libraries;
    private final int port;
    private final boolean removeOnClose;
    private Process process;

    private Broker(Path directory, Path log, int port, boolean removeOnClose) {
        this.directory = directory;
        this.log = log;
        this.libraries = libraries();
        this.port = port;
        this.removeOnClose = removeOnClose;
        this.process = launch();
    }

    /** Starts on a free port with an empty directory that is removed on {@link #close()}. */
    public static Broker throwAway() {
        try {
            Path directory = Files.createTempDirectory("jinvax-broker");
            return new Broker(directory, directory.resolve("broker.log"), FreePorts.one(), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts on the data of an earlier run, or formats the directory. */
    public static Broker durable(Path directory, int port) {
        return durable(directory, port, directory.resolve("broker.log"));
    }

    /** As {@link #durable(Path, int)}, with the broker's log where the caller keeps logs. */
    public static Broker durable(Path directory, int port, Path log) {
        return new Broker(directory.toAbsolutePath().normalize(), log.toAbsolutePath(), port, false);
    }

    private static Path libraries() {
        String root = System.getProperty("jinvax.root");
        if (root == null) {
            throw new IllegalStateException("set -Djinvax.root to the repository: the broker's libraries are below it");
        }
        Path libraries = Path.of(root, "deploy", "embedded", "broker", "target", "lib");
        if (!Files.isDirectory(libraries)) {
            throw new IllegalStateException(
                    "the broker's libraries are missing; run ./mvnw package -pl deploy/embedded -am");
        }
        return libraries;
    }

    private Process launch() {
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve("server.properties"), settings());
            Files.writeString(directory.resolve("log4j2.properties"), LOGGING);
            if (!Files.exists(data().resolve("meta.properties"))) {
                format();
            }
            Process started = java("kafka.Kafka", "server.properties").start();
            Reaper.watch(started.pid(), Reaper.Signal.TERM);
            awaitReady(started);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("the broker did not start", e);
        }
    }

    private void format() throws IOException {
        Process formatting = java(
                        "kafka.tools.StorageTool",
                        "format",
                        "-t",
                        Uuid.randomUuid().toString(),
                        "-c",
                        "server.properties")
                .start();
        try {
            if (!formatting.waitFor(START_LIMIT.toSeconds(), TimeUnit.SECONDS) || formatting.exitValue() != 0) {
                throw new IllegalStateException("formatting the broker's directory failed; see " + log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while formatting", e);
        }
    }

    private ProcessBuilder java(String mainClass, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-Dlog4j2.configurationFile=" + directory.resolve("log4j2.properties"),
                "-cp",
                libraries + File.separator + "*",
                mainClass));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(OwnSession.of(command))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    }

    private void awaitReady(Process started) {
        Instant deadline = Instant.now().plus(START_LIMIT);
        try (Admin admin = admin()) {
            while (true) {
                if (!started.isAlive()) {
                    throw new IllegalStateException("the broker ended at once; see " + log());
                }
                try {
                    admin.describeCluster().nodes().get(2, TimeUnit.SECONDS);
                    return;
                } catch (ExecutionException | java.util.concurrent.TimeoutException e) {
                    if (Instant.now().isAfter(deadline)) {
                        started.destroyForcibly();
                        throw new IllegalStateException("the broker was not ready in time; see " + log(), e);
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    started.destroyForcibly();
                    throw new IllegalStateException("interrupted while the broker started", e);
                }
            }
        }
    }

    private String settings() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@localhost:%2$d
                listeners=PLAINTEXT://localhost:%1$d,CONTROLLER://localhost:%2$d
                advertised.listeners=PLAINTEXT://localhost:%1$d
                controller.listener.names=CONTROLLER
                log.dirs=%3$s
                auto.create.topics.enable=false
                offsets.topic.num.partitions=3
                offsets.topic.replication.factor=1
                transaction.state.log.num.partitions=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                log.cleaner.dedupe.buffer.size=8388608
                num.network.threads=2
                num.io.threads=2
                """.formatted(port, FreePorts.one(), data().toString().replace('\\', '/'));
    }

    private Path data() {
        return directory.resolve("data");
    }

    /** Where the broker writes what it has to say. */
    public Path log() {
        return log;
    }

    public String bootstrapServers() {
        return "localhost:" + port;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Makes those of the topics that are not there. */
    public Broker withTopics(Collection<Topic> topics) {
        try (Admin admin = admin()) {
            Set<String> present = admin.listTopics().names().get(30, TimeUnit.SECONDS);
            admin.createTopics(topics.stream()
                            .filter(topic -> !present.contains(topic.name()))
                            .map(topic ->
                                    new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.settings()))
                            .collect(Collectors.toList()))
                    .all()
                    .get(30, TimeUnit.SECONDS);
            return this;
        } catch (ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException("could not make the topics", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while making the topics", e);
        }
    }

    private Admin admin() {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers(),
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                "200"));
    }

    /** Stops the process; {@link #start()} brings it back with its data. */
    public void stop() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            Reaper.forget(process.pid());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    /** Starts the stopped broker again on the same port and data. */
    public void start() {
        if (!process.isAlive()) {
            process = launch();
        }
    }

    @Override
    public void close() {
        stop();
        if (removeOnClose) {
            Directories.remove(directory);
        }
    }

    private static final String LOGGING = """
            rootLogger.level=warn
            rootLogger.appenderRef.out.ref=out
            appender.out.type=Console
            appender.out.name=out
            appender.out.layout.type=PatternLayout
            appender.out.layout.pattern=%d{ISO8601} %p %c{1} %m%n
            """;

    /**
     * A topic to make.
     *
     * @param settings topic configuration as Kafka names it, for instance {@code cleanup.policy}
     */
    public record Topic(String name, int partitions, Map<String, String> settings) {
        public Topic {
            settings = Map.copyOf(settings);
        }
    }
}
