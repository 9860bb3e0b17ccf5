package dev.jinvax.bench.figures;

import dev.jinvax.bench.load.Answers;
import dev.jinvax.bench.load.Pace;
import java.util.ArrayList;
import java.util.List;

/** The first minutes of a process, second by second: on two cores the compiler is part of the load. */
public record WarmUp(List<Double> perSecond) {
    private static final int CLIENTS = 64;

    static final int FIRST_SECONDS = 30;

    public WarmUp {
        perSecond = List.copyOf(perSecond);
    }

    public static WarmUp run(Product product, Plan plan) {
        Answers answers = product.book(product.world().spread(), CLIENTS, Pace.closed(), plan.warmUp());
        Rounds.requireOnly(answers, 201, 503);
        List<Double> series = new ArrayList<>();
        for (int second = 0; second < plan.warmUp().toSeconds(); second++) {
            series.add(answers.perSecond(201, second * 1000, (second + 1) * 1000));
        }
        return new WarmUp(series);
    }

    /** Mean of the first thirty seconds, bookings a second. */
    public double first() {
        return perSecond.stream()
                .limit(FIRST_SECONDS)
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(Double.NaN);
    }
}
