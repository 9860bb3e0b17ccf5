package dev.jinvax.local.stack;

import dev.jinvax.embedded.Broker;
import dev.jinvax.embedded.DatabaseServer;
import dev.jinvax.embedded.MailCatcher;
import dev.jinvax.local.base.LocalClock;
import dev.jinvax.local.base.Service;
import dev.jinvax.local.base.StatusBoard;
import dev.jinvax.local.front.FrontDoor;
import dev.jinvax.local.http.Caller;
import dev.jinvax.local.issuer.Clients;
import dev.jinvax.local.issuer.Issuer;
import dev.jinvax.local.sites.DemoSite;
import dev.jinvax.local.sites.LoadDemoSites;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A running Jinvax: PostgreSQL, Kafka, SMTP catcher, token issuer, front door and services. Closing it stops it all. */
public final class Stack implements AutoCloseable {
    private static final String TAIYUAN = "140100";

    private final Opened opened = new Opened();
    private final Thread onExit = new Thread(opened::close, "stop the stack");
    private final Ports ports;
    private final Issuer issuer;
    private final LocalClock clock;
    private final Services services;
    private final Infrastructure infrastructure;
    private final Path logs;

    private Stack(StackPlan plan) {
        Runtime.getRuntime().addShutdownHook(onExit);
        try {
            Clock real = Clock.systemUTC();
            Path root = plan.data()
                    .orElseGet(() -> opened.add(ThrowAwayDirectory.make()).path());
            DataDirectory data = opened.add(DataDirectory.open(root, plan.logs()));
            logs = data.logs();
            Parts parts = new Parts(new RunningProcesses(data.of("processes")), new StatusBoard(real), plan.progress());
            endLeftOvers(parts);
            ports = Ports.of(plan);
            issuer = new Issuer("http://localhost:" + ports.front(), data.of("keys/issuer.jwk.json"), real);
            clock = new LocalClock(real, data.of("clock.offset"), this::runningServices);
            KeyMaterial keys = new KeyMaterial(data.of("keys"));
            // What nobody keeps needs no register beside it.
            Path erasures = plan.data().isPresent() ? data.erasures() : data.of("erasures");
            services = new Services(
                    plan,
                    ports,
                    data,
                    new ServiceEnvironment(plan, ports, keys, clock, issuer.name(), erasures),
                    parts);
            MailCatcher mail = opened.add(MailCatcher.start(ports.mail()));
            opened.add(FrontDoor.open(
                    ports.front(), new FrontDoor.Behind(issuer, clock, parts.board(), services::running, mail::mails)));
            infrastructure = opened.add(Infrastructure.start(data, ports, mail, parts));
            opened.add(services).start();
            publishDemoSites(plan);
            opened.add(new Watch(services, infrastructure, clock, parts.board()));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    static Stack start(StackPlan plan) {
        return new Stack(plan);
    }

    private void publishDemoSites(StackPlan plan) {
        List<DemoSite> wanted = switch (plan.demoSites()) {
            case NONE -> List.of();
            case WITHOUT_TAIYUAN -> LoadDemoSites.outside(Set.of(TAIYUAN));
            case ALL -> LoadDemoSites.outside(Set.of());
        };
        long begin = System.nanoTime();
        int published = new LoadDemoSites(caller("ops")).load(wanted);
        if (published > 0) {
            plan.progress().done(published + " demo sites", Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    private static void endLeftOvers(Parts parts) {
        int ended = parts.running().endLeftOvers();
        if (ended > 0) {
            parts.progress().note("Ended " + ended + " processes that a killed run had left.");
        }
    }

    private List<URI> runningServices() {
        return Arrays.stream(Service.values())
                .flatMap(service -> services.running(service).stream())
                .toList();
    }

    /** The front door, without a slash at the end. */
    public URI url() {
        return URI.create(issuer.name());
    }

    /** A service as partners see it, through the front door: {@code http://localhost:8080/bookings}. */
    public URI url(Service service) {
        return URI.create(issuer.name() + "/" + service.path());
    }

    /** The processes of a service themselves, replica by replica. */
    public List<URI> direct(Service service) {
        return services.of(service).stream().map(ServiceProcess::address).toList();
    }

    /** An access token with all the scopes of a local client. */
    public String token(String clientId) {
        return issuer.token(Clients.find(clientId)
                .orElseThrow(() -> new IllegalArgumentException("there is no client " + clientId)));
    }

    /** Somebody who calls through the front door with tokens of a local client. */
    public Caller caller(String clientId) {
        return Caller.with(url(), () -> token(clientId));
    }

    /** Somebody who has no token. */
    public Caller anybody() {
        return Caller.withoutToken(url());
    }

    public MailCatcher mail() {
        return infrastructure.mail();
    }

    public DatabaseServer database() {
        return infrastructure.database();
    }

    public Broker broker() {
        return infrastructure.broker();
    }

    /** Where the logs of all processes are. */
    public Path logs() {
        return logs;
    }

    /** The time the services run on. */
    public Instant now() {
        return clock.now();
    }

    /** How far that is from real time. */
    public Duration clockOffset() {
        return clock.offset();
    }

    /** Moves the time of all running services; they have it when this returns. */
    public void moveClock(Duration step) {
        requireAll(clock.moveBy(step));
    }

    public void moveClockTo(Instant moment) {
        requireAll(clock.moveTo(moment));
    }

    private static void requireAll(List<URI> unmoved) {
        if (!unmoved.isEmpty()) {
            throw new IllegalStateException("the clock did not move at " + unmoved);
        }
    }

    /** {@code kill -9} for every replica; they stay away until {@link #startAgain(Service)}. */
    public void kill(Service service) {
        services.of(service).forEach(ServiceProcess::kill);
    }

    /** {@code kill -9} for one replica; the first is 0. */
    public void kill(Service service, int replica) {
        services.of(service).get(replica).kill();
    }

    /** The process of a replica, for tests that do it harm; empty while it does not run. */
    public Optional<ProcessHandle> process(Service service, int replica) {
        return services.of(service).get(replica).handle();
    }

    /** Starts what is not running of a service, and waits until all of it is ready. */
    public void startAgain(Service service) {
        services.of(service).forEach(ServiceProcess::start);
        services.awaitReady(service);
    }

    /** Waits until every replica is ready, for instance after one was killed from outside. */
    public void awaitReady(Service service) {
        services.awaitReady(service);
    }

    /** Stops a service as an orchestrator would, and starts it again. */
    public void restart(Service service) {
        services.of(service).forEach(ServiceProcess::stop);
        startAgain(service);
    }

    public void stopKafka() {
        infrastructure.stopKafka();
    }

    public void startKafka() {
        infrastructure.startKafka();
    }

    public int kafkaPort() {
        return ports.kafka();
    }

    @Override
    public void close() {
        opened.close();
        if (!Thread.currentThread().equals(onExit)) {
            forgetHook();
        }
    }

    private void forgetHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(onExit);
        } catch (IllegalStateException alreadyEnding) {
            // The hook is what is closing the stack; there is nothing to forget.
            Thread.onSpinWait();
        }
    }
}
