package dev.jinvax.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.e2e.Town;
import dev.jinvax.e2e.check.Call;
import dev.jinvax.e2e.check.Checker;
import dev.jinvax.e2e.check.Evidence;
import dev.jinvax.e2e.check.EvidenceReader;
import dev.jinvax.e2e.check.Invariant;
import dev.jinvax.e2e.check.Journal;
import dev.jinvax.e2e.check.Quiet;
import dev.jinvax.e2e.check.Scope;
import dev.jinvax.e2e.check.Violation;
import dev.jinvax.e2e.faults.FaultProxy.Moment;
import dev.jinvax.e2e.faults.FaultProxy.Rule;
import dev.jinvax.local.base.Service;
import dev.jinvax.local.http.Caller;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What must always hold, held against everything that breaks. The short form does each harm once; the long one goes on
 * for {@code -Djinvax.storm.seconds=…}, by the seed {@code -Djinvax.storm.seed=…}.
 */
@TestMethodOrder(OrderAnnotation.class)
class FaultStormTest {
    private static final long SEED = Long.getLong("jinvax.storm.seed", 20_210_601);
    private static final Duration LEAST = Duration.ofSeconds(Long.getLong("jinvax.storm.seconds", 0));
    private static final int CLIENTS = 16;
    private static final Duration QUIET = Duration.ofSeconds(90);

    private static final FaultPage PAGE = new FaultPage();
    private static Stage stage;

    @BeforeAll
    static void start() {
        stage = new Stage();
    }

    @AfterAll
    static void stop() {
        if (stage != null) {
            stage.close();
        }
    }

    @Order(1)
    @ParameterizedTest
    @CsvSource({"BEFORE, 0", "AFTER_COMMIT, 1"})
    void answerLostAtTheCommitIsFoundAgainUnderItsKey(Moment moment, int made) {
        String number = "CUT-" + moment;
        String session = stage.session(5);
        Partner alipay = new Partner(stage.stack(), "alipay", new Journal());
        JsonObject wish = Town.wish(person(), session).put("out_booking_no", number);

        // The number is in the one statement that takes the place; the key is read before.
        String key = UUID.randomUUID().toString();

        stage.proxy().be(Rule.cutAt(number, moment));
        Call lost = alipay.book(stage.process(0), wish, key);
        stage.proxy().be(Rule.NONE);

        assertThat(lost.isUnknown()).as(lost.toString()).isTrue();
        assertThat(bookings(number)).isEqualTo(made);
        Call first = alipay.book(stage.process(0), wish, key);
        Call again = alipay.book(stage.process(1), wish, key);
        assertThat(first.isDone()).as(first.toString()).isTrue();
        assertThat(again.heard()).isEqualTo(first.heard());
        assertThat(bookings(number)).isEqualTo(1);
    }

    private static int bookings(String number) {
        return stage.tables().number("booking", "select count(*)::int from booking where out_booking_no = ?", number);
    }

    private static String person() {
        return Caller.with(
                        stage.stack().url(Service.ELIGIBILITY),
                        () -> stage.stack().token("alipay"))
                .post("/v1/applicants", Town.person())
                .require(201)
                .at("/applicant_id");
    }

    @Test
    @Order(2)
    void nothingIsLostAndNobodyIsConfirmedTwiceWhileEverythingBreaks() throws Exception {
        String mark = "STORM" + SEED + "-";
        List<String> sessions = IntStream.range(0, 20)
                .mapToObj(number -> stage.session(number < 10 ? 8 : 400))
                .toList();
        Scope scope = stage.scope(mark, stage.everySession());
        Journal journal = new Journal();
        List<Customer> customers = IntStream.range(0, CLIENTS)
                .mapToObj(number -> new Customer(
                        number, stage, partner(number, journal), university(journal), mark, sessions, SEED))
                .toList();
        Nemesis nemesis = new Nemesis(stage, mark, SEED);

        storm(customers, nemesis);
        new Quiet(stage.stack()).await(scope, QUIET);

        Evidence evidence = new EvidenceReader(stage.stack())
                .read(scope, journal.calls(), stage.arrivals(), Partner.PATIENCE, nemesis.away());
        List<Violation> violations = Checker.check(evidence);
        PAGE.storm(SEED, nemesis.done(), evidence, violations);
        assertThat(violations).as("seed %d", SEED).isEmpty();
        assertThat(nemesis.done()).hasSize(Harm.values().length);
        assertThat(evidence.bookings()).hasSizeGreaterThan(100);
    }

    private static void storm(List<Customer> customers, Nemesis nemesis) throws Exception {
        AtomicBoolean blowing = new AtomicBoolean(true);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<?>> running = new ArrayList<>();
            customers.forEach(customer -> running.add(clients.submit(() -> {
                customer.run(blowing::get);
                customer.settle();
            })));
            try {
                nemesis.rage(LEAST);
            } finally {
                blowing.set(false);
            }
            for (Future<?> ended : running) {
                ended.get();
            }
        } finally {
            clients.shutdownNow();
        }
    }

    private static Partner partner(int number, Journal journal) {
        return new Partner(stage.stack(), Stage.PARTNERS.get(number % Stage.PARTNERS.size()), journal);
    }

    private static Partner university(Journal journal) {
        return new Partner(stage.stack(), "university", journal);
    }

    @Test
    @Order(3)
    void checkerCatchesEveryPlantedBug() {
        assertThat(new Rehearsal(stage, "SOUND", true).play(Partner.PATIENCE, Duration.ofSeconds(30)))
                .as("without a bug")
                .isEmpty();
        Map<PlantedBug, String> caught = new TreeMap<>();
        List<PlantedBug> missed = new ArrayList<>();
        for (PlantedBug bug : PlantedBug.values()) {
            Set<Invariant> broken = withBug(bug);
            caught.put(bug, broken.contains(bug.breaks()) ? broken.toString() : "missed");
            if (!broken.contains(bug.breaks())) {
                missed.add(bug);
            }
        }
        int number = PlantedBug.values().length - missed.size();
        System.out.printf("%d of %d planted bugs caught%n", number, PlantedBug.values().length);
        PAGE.planted(caught, number);
        assertThat(missed).as(caught.toString()).isEmpty();
    }

    private static Set<Invariant> withBug(PlantedBug bug) {
        stage.tables().run(bug.database(), bug.plant());
        try {
            Rehearsal rehearsal = new Rehearsal(stage, bug.name(), bug.breaks() == Invariant.I9);
            return Checker.of(rehearsal.play(Duration.ofSeconds(5), bug.patience()));
        } finally {
            stage.tables().run(bug.database(), bug.pullOut());
        }
    }
}
