package dev.jinvax.bench.figures;

import dev.jinvax.bench.load.Answers;
import java.time.Duration;

/**
 * Twice the peak for a minute, then half of it: what was still confirmed meanwhile, and when it was well again.
 *
 * @param goodput confirmations a second during the overload ÷ peak
 * @param recoverySeconds until from then on nine tenths of every quarter of a second were confirmed in 25 ms
 * @param refusedShare of all requests during the overload
 */
public record Overload(double goodput, double recoverySeconds, double refusedShare) {
    private static final int CONNECTIONS = 2_000;
    private static final int WINDOW_MILLIS = 250;
    private static final double WELL_MILLIS = 25;
    private static final Duration AFTERWARDS = Duration.ofSeconds(12);

    public static Overload run(Product product, double peak, Duration duration) {
        Answers during = product.bookAt(2 * peak, product.world().spread(), CONNECTIONS, duration);
        Rounds.requireOnly(during, 201, 503);
        Answers after = product.bookAt(peak / 2, product.world().spread(), 256, AFTERWARDS);
        Rounds.requireOnly(after, 201, 503);
        int millis = (int) duration.toMillis();
        int refused = during.count(503);
        return new Overload(
                during.perSecond(201, 0, millis) / peak,
                recovery(after),
                refused / (double) (refused + during.count(201)));
    }

    private static double recovery(Answers after) {
        int well = 0;
        for (int start = 0; start < AFTERWARDS.toMillis(); start += WINDOW_MILLIS) {
            double p90 = after.percentileMillis(0.9, 201, start, start + WINDOW_MILLIS);
            if (Double.isNaN(p90) || p90 > WELL_MILLIS || after.count(503, start, start + WINDOW_MILLIS) > 0) {
                well = start + WINDOW_MILLIS;
            }
        }
        return well / 1000.0;
    }
}
