package dev.jinvax.bench.figures;

import dev.jinvax.bench.figures.Round.FloorPoint;
import dev.jinvax.bench.figures.Round.Rate;
import dev.jinvax.bench.floor.Floor;
import dev.jinvax.bench.load.Answers;
import dev.jinvax.bench.load.Pace;
import dev.jinvax.bench.stage.Backlog;
import dev.jinvax.bench.stage.Usage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Floor, product, floor, product …, so that whatever the machine does meets both. */
public final class Rounds {
    private static final int READERS = 32;
    private static final String STILL = "/local/still";

    private final Product product;
    private final Floor floor;
    private final Backlog backlog;
    private final Plan plan;
    private final Consumer<String> progress;

    public Rounds(Product product, Floor floor, Plan plan, Consumer<String> progress) {
        this.product = product;
        this.floor = floor;
        this.backlog = new Backlog(product.stage());
        this.plan = plan;
        this.progress = progress;
    }

    /** Runs until enough rounds count; gives up after twice as many. All are answered, those that do not count too. */
    public List<Round> run() {
        List<Round> rounds = new ArrayList<>();
        stock();
        FloorPoint before = measureFloor();
        while (rounds.stream().filter(Round::counts).count() < plan.rounds() && rounds.size() < 2 * plan.rounds()) {
            Round round = measure(before);
            before = round.after();
            rounds.add(round);
            progress.accept(String.format(
                    Locale.ROOT,
                    "round %d: floor %,.0f / %,.0f, spread %,.0f (%.2f), hot %,.0f (%.2f), refusals %,.0f, reads %.2f%s",
                    rounds.size(),
                    round.floorSpread(),
                    round.floorHot(),
                    round.spread().perSecond(),
                    round.spreadRatio(),
                    round.hot().perSecond(),
                    round.hotRatio(),
                    round.refusals(),
                    round.readRatio(),
                    round.counts() ? "" : " – the floor moved, the round does not count"));
        }
        return rounds;
    }

    private FloorPoint measureFloor() {
        awaitQuiet();
        return new FloorPoint(floor.spread(plan.floorEach()), floor.hot(plan.floorEach()));
    }

    private void awaitQuiet() {
        if (!backlog.awaitNone()) {
            progress.accept("what the last bookings led to is not done yet");
        }
    }

    private void stock() {
        product.stockFor(plan.productEach().multipliedBy(2L * plan.clients().size() + 1));
    }

    private Round measure(FloorPoint before) {
        Map<String, Long> cpuBefore = Usage.cpuMicros(product.stage().processes());
        int[] booked = new int[1];
        Rate spread = best(product.world().spread(), booked);
        awaitQuiet();
        Map<String, Double> cpu = perBooking(cpuBefore, booked[0]);
        Rate hot = best(List.of(product.world().hotSession()), new int[1]);
        awaitQuiet();
        double refusals = refusals();
        String week = "/v1/availability?city_code=" + product.world().city() + "&from="
                + product.world().firstDay() + "&to="
                + product.world().firstDay().plusDays(6);
        double reads = reads(week);
        double still = reads(STILL);
        stock();
        return new Round(before, spread, hot, refusals, reads, still, cpu, measureFloor());
    }

    private Rate best(List<UUID> sessions, int[] booked) {
        Rate best = new Rate(0, 0, Double.NaN);
        int millis = (int) plan.productEach().toMillis();
        for (int clients : plan.clients()) {
            Answers answers = product.book(sessions, clients, Pace.closed(), plan.productEach());
            requireOnly(answers, 201, 503);
            booked[0] += answers.count(201);
            double rate = answers.perSecond(201, 0, millis);
            if (rate > best.perSecond()) {
                best = new Rate(rate, clients, answers.percentileMillis(0.99, 201, 0, millis));
            }
        }
        return best;
    }

    private double refusals() {
        UUID session = product.world().oneSession(0);
        Answers answers = product.askInVain(session, 64, plan.productEach());
        requireOnly(answers, 409, 503);
        return answers.perSecond(409, 0, (int) plan.productEach().toMillis());
    }

    private double reads(String path) {
        Duration duration = plan.productEach().dividedBy(2);
        Answers answers = product.read(path, READERS, duration);
        requireOnly(answers, 200);
        return answers.perSecond(200, 0, (int) duration.toMillis());
    }

    static void requireOnly(Answers answers, int... expected) {
        String others = answers.unexpected(expected);
        if (!others.isEmpty()) {
            throw new IllegalStateException("answers nobody expected (status=count): " + others);
        }
    }

    private Map<String, Double> perBooking(Map<String, Long> before, int booked) {
        Map<String, Double> each = new LinkedHashMap<>();
        Usage.cpuMicros(product.stage().processes())
                .forEach((name, micros) -> each.put(name, (micros - before.getOrDefault(name, 0L)) / (double) booked));
        return each;
    }
}
