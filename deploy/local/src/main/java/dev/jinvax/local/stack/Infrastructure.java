package dev.jinvax.local.stack;

import dev.jinvax.contracts.Contracts;
import dev.jinvax.embedded.Broker;
import dev.jinvax.embedded.DatabaseServer;
import dev.jinvax.embedded.MailCatcher;
import dev.jinvax.local.base.CannotStartException;
import dev.jinvax.local.base.Service;
import dev.jinvax.local.base.StatusBoard;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** What the services stand on: PostgreSQL with their databases, Kafka with their topics, an SMTP catcher. */
public final class Infrastructure implements AutoCloseable {
    private static final String DATABASE = "postgresql";
    private static final String KAFKA = "kafka";
    private static final String MAIL = "mail";

    private final DatabaseServer database;
    private final Broker broker;
    private final MailCatcher mail;
    private final Parts parts;
    private boolean kafkaWanted = true;

    private Infrastructure(DatabaseServer database, Broker broker, MailCatcher mail, Parts parts) {
        this.database = database;
        this.broker = broker;
        this.mail = mail;
        this.parts = parts;
    }

    /** Starts PostgreSQL and Kafka side by side; the mail catcher needs no time and runs already. */
    static Infrastructure start(DataDirectory data, Ports ports, MailCatcher mail, Parts parts) {
        List.of(DATABASE, KAFKA).forEach(part -> parts.board().report(part, StatusBoard.State.STARTING, ""));
        CompletableFuture<DatabaseServer> database = CompletableFuture.supplyAsync(
                () -> timed("PostgreSQL", parts.progress(), () -> database(data, ports)), SideBySide.THREADS);
        CompletableFuture<Broker> broker = CompletableFuture.supplyAsync(
                () -> timed("Kafka and its topics", parts.progress(), () -> broker(data, ports)), SideBySide.THREADS);
        try {
            CompletableFuture.allOf(database, broker).join();
            Infrastructure infrastructure = new Infrastructure(database.join(), broker.join(), mail, parts);
            infrastructure.report();
            return infrastructure;
        } catch (CompletionException e) {
            database.thenAccept(DatabaseServer::close);
            broker.thenAccept(Broker::close);
            throw new CannotStartException(String.valueOf(SideBySide.cause(e).getMessage()), e);
        }
    }

    private static <T> T timed(String what, Progress progress, Supplier<T> work) {
        long begin = System.nanoTime();
        T made = work.get();
        progress.done(what, Duration.ofNanos(System.nanoTime() - begin));
        return made;
    }

    private static DatabaseServer database(DataDirectory data, Ports ports) {
        DatabaseServer server = DatabaseServer.durable(data.of("postgres"), ports.database(), data.log(DATABASE));
        for (Service service : Service.values()) {
            server.withServiceDatabase(service.database());
        }
        return server;
    }

    private static Broker broker(DataDirectory data, Ports ports) {
        return Broker.durable(data.of("kafka"), ports.kafka(), data.log(KAFKA)).withTopics(topics());
    }

    /** Every topic the services agreed on. */
    public static List<Broker.Topic> topics() {
        return Contracts.topics().stream()
                .map(topic -> new Broker.Topic(topic.name(), topic.partitions(), topic.settings()))
                .toList();
    }

    DatabaseServer database() {
        return database;
    }

    Broker broker() {
        return broker;
    }

    MailCatcher mail() {
        return mail;
    }

    synchronized void stopKafka() {
        kafkaWanted = false;
        broker.stop();
        report();
    }

    synchronized void startKafka() {
        kafkaWanted = true;
        broker.start();
        report();
    }

    /** Puts the state of the parts on the board; a broker that died unasked is started again. */
    synchronized void watch() {
        if (kafkaWanted && !broker.isAlive()) {
            broker.start();
        }
        report();
    }

    private void report() {
        ProcessHandle.of(broker.pid()).ifPresent(parts.running()::add);
        parts.board().report(DATABASE, state(database.isAlive()), "localhost:" + database.port());
        parts.board().report(KAFKA, state(broker.isAlive()), broker.bootstrapServers());
        parts.board().report(MAIL, StatusBoard.State.READY, "localhost:" + mail.port());
    }

    private static StatusBoard.State state(boolean alive) {
        return alive ? StatusBoard.State.READY : StatusBoard.State.STOPPED;
    }

    @Override
    public void close() {
        broker.close();
        database.close();
    }
}
