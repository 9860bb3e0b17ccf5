package dev.jinvax.bench.figures;

import dev.jinvax.bench.load.Answers;
import dev.jinvax.bench.load.BookingRequests;
import dev.jinvax.bench.load.GetRequests;
import dev.jinvax.bench.load.HttpLoad;
import dev.jinvax.bench.load.Pace;
import dev.jinvax.bench.stage.Sql;
import dev.jinvax.bench.stage.Stage;
import dev.jinvax.bench.stage.World;
import dev.jinvax.local.base.Service;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** The booking service under load, and the record of everything it said it had done. */
public final class Product {
    private static final double FIRST_GUESS_PER_SECOND = 4_000;

    private static final int CHUNK = 50_000;

    private final Stage stage;
    private final World world;
    private final Sql database;
    private final List<String> tokens;
    private final CreatedIds created = new CreatedIds();
    private long nextApplicant;
    private long applicants;
    private double expectedPerSecond = FIRST_GUESS_PER_SECOND;
    private int broken;

    public Product(Stage stage, World world, Sql database) {
        this.stage = stage;
        this.world = world;
        this.database = database;
        this.tokens = World.PARTNERS.stream().map(stage::token).toList();
    }

    /** Books places for new applicants in those sessions. */
    public Answers book(List<UUID> sessions, int clients, Pace pace, Duration duration) {
        BookingRequests requests = newcomers(sessions, expectedPerSecond * 1.5, duration);
        Answers answers = load().run(clients, pace, duration, requests);
        settle(answers, requests);
        int millis = (int) duration.toMillis();
        expectedPerSecond = Math.max(expectedPerSecond, answers.perSecond(201, 0, millis));
        return answers;
    }

    /** Books at a fixed rate, come what may. */
    public Answers bookAt(double perSecond, List<UUID> sessions, int connections, Duration duration) {
        BookingRequests requests = newcomers(sessions, perSecond + 100, duration);
        Answers answers = load().run(connections, Pace.open(perSecond), duration, requests);
        settle(answers, requests);
        return answers;
    }

    /** Sees to it that there are so many applicants without a booking: adding them is not to be measured. */
    void stock(long wanted) {
        while (applicants - nextApplicant < wanted) {
            world.addApplicants(CHUNK);
            applicants += CHUNK;
        }
    }

    /** What the next {@code duration} of a closed loop may need. */
    void stockFor(Duration duration) {
        stock((long) (expectedPerSecond * 1.5 * (duration.toMillis() / 1000.0)));
    }

    private BookingRequests newcomers(List<UUID> sessions, double perSecond, Duration duration) {
        long wanted = (long) (perSecond * (duration.toMillis() / 1000.0)) + 1_000;
        stock(wanted);
        return new BookingRequests(tokens, sessions, nextApplicant, applicants - 1);
    }

    private void settle(Answers answers, BookingRequests requests) {
        nextApplicant = Math.min(applicants, nextApplicant + requests.asked());
        broken += answers.broken();
    }

    /** Asks for places in a session that has none left. */
    public Answers askInVain(UUID session, int clients, Duration duration) {
        newcomers(List.of(session), 1, Duration.ofSeconds(1));
        BookingRequests requests = new BookingRequests(tokens, List.of(session), nextApplicant, nextApplicant + 999);
        Answers answers = load().run(clients, Pace.closed(), duration, requests);
        nextApplicant += 1_000;
        broken += answers.broken();
        return answers;
    }

    public Answers read(String path, int clients, Duration duration) {
        return load().run(clients, Pace.closed(), duration, new GetRequests(path));
    }

    private HttpLoad load() {
        return new HttpLoad(stage.address(Service.BOOKING), created::add);
    }

    public Stage stage() {
        return stage;
    }

    public World world() {
        return world;
    }

    public Sql database() {
        return database;
    }

    CreatedIds created() {
        return created;
    }

    /** Requests that were never answered: their bookings may exist. */
    int broken() {
        return broken;
    }
}
