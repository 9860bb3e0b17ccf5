package dev.jinvax.bench.stage;

import dev.jinvax.contracts.Contracts;
import dev.jinvax.embedded.Broker;
import dev.jinvax.embedded.DatabaseServer;
import dev.jinvax.embedded.FreePorts;
import dev.jinvax.embedded.Reaper;
import dev.jinvax.local.base.Repository;
import dev.jinvax.local.base.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The booking service alone with PostgreSQL and Kafka: for profiling, and while another service does not build. */
public final class BookingStage implements Stage {
    private static final Duration START_LIMIT = Duration.ofSeconds(90);

    private final DatabaseServer database;
    private final Broker broker;
    private final BenchIssuer issuer = BenchIssuer.make();
    private final Path logs;
    private final List<String> options;
    private final Map<String, String> more;
    private final int port = FreePorts.one();
    private Process booking;

    private BookingStage(
            DatabaseServer database, Broker broker, Path logs, List<String> options, Map<String, String> more) {
        this.database = database;
        this.broker = broker;
        this.logs = logs;
        this.options = options;
        this.more = more;
        this.booking = launch();
        awaitReady();
    }

    public static BookingStage start(Path logs, List<String> options, Map<String, String> settings) {
        DatabaseServer database = DatabaseServer.throwAway().withServiceDatabase(Service.BOOKING.database());
        Broker broker = Broker.throwAway()
                .withTopics(Contracts.topics().stream()
                        .map(topic -> new Broker.Topic(topic.name(), topic.partitions(), topic.settings()))
                        .toList());
        return new BookingStage(database, broker, logs, options, settings);
    }

    private Process launch() {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-XX:+UseSerialGC", "-Xms48m", "-Xmx256m", "-Xss512k"));
        command.addAll(options);
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        command.addAll(List.of("-jar", Service.BOOKING.jar(Repository.root()).toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        logs.resolve("booking.log").toFile()));
        builder.environment().putAll(settings());
        try {
            Process started = builder.start();
            Reaper.watch(started.pid(), Reaper.Signal.TERM);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("the booking service did not start", e);
        }
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>(issuer.settings());
        settings.put("QUARKUS_PROFILE", "local");
        settings.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        settings.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(Service.BOOKING.database()));
        settings.put("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers());
        settings.putAll(more);
        return settings;
    }

    private void awaitReady() {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest ask = HttpRequest.newBuilder(address(Service.BOOKING).resolve("/q/health/ready"))
                .timeout(Duration.ofSeconds(3))
                .build();
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < deadline && booking.isAlive()) {
            try {
                if (http.send(ask, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // Not there yet.
                Thread.onSpinWait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
            Waiting.millis(20);
        }
        close();
        throw new IllegalStateException("the booking service was not ready in time; see " + logs);
    }

    @Override
    public URI address(Service service) {
        if (service != Service.BOOKING) {
            throw new IllegalArgumentException(service + " does not run here");
        }
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public String token(String clientId) {
        return issuer.token(clientId);
    }

    @Override
    public DatabaseServer database() {
        return database;
    }

    @Override
    public String kafka() {
        return broker.bootstrapServers();
    }

    @Override
    public List<Service> services() {
        return List.of(Service.BOOKING);
    }

    @Override
    public Map<String, Long> processes() {
        Map<String, Long> processes = new LinkedHashMap<>();
        processes.put(Service.BOOKING.database(), booking.pid());
        processes.put("postgresql", database.pid());
        processes.put("kafka", broker.pid());
        processes.put("bench", ProcessHandle.current().pid());
        return processes;
    }

    @Override
    public Duration restart(Service service) {
        end();
        long begin = System.nanoTime();
        booking = launch();
        awaitReady();
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private void end() {
        booking.destroy();
        try {
            if (!booking.waitFor(20, TimeUnit.SECONDS)) {
                booking.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            booking.destroyForcibly();
        }
        Reaper.forget(booking.pid());
    }

    @Override
    public String description() {
        return "the booking service alone, PostgreSQL and Kafka";
    }

    @Override
    public void close() {
        end();
        broker.close();
        database.close();
    }
}
