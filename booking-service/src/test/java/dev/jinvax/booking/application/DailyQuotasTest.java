package dev.jinvax.booking.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.booking.domain.DailyAllowances;
import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.kit.testing.TopicReader;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Quotas of a day in slices: however many processes there are the quota is kept, and a booking waits for no database. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "booking"))
class DailyQuotasTest {
    private static final int QUOTA = 1_000;
    private static final int SLICE_OF_ONE_PROCESS = 10;

    @Inject
    DailyAllowances stored;

    @Inject
    Clock clock;

    private final String client = "client-" + Ids.next();
    private final Thread booking = Thread.currentThread();
    private final AtomicInteger askedByBookings = new AtomicInteger();
    private final AtomicInteger askedInTheBackground = new AtomicInteger();
    private final AtomicInteger rounds = new AtomicInteger();
    private DailyQuotas one;
    private DailyQuotas other;

    @AfterEach
    void processesEnd() {
        one.stop(new ShutdownEvent());
        if (other != null) {
            other.stop(new ShutdownEvent());
        }
    }

    @Test
    void bookingAsksTheDatabaseOnceAndFurtherSlicesComeInTheBackground() {
        one = process(1);
        assertThat(takenFrom(one, SLICE_OF_ONE_PROCESS - 2)).isEqualTo(SLICE_OF_ONE_PROCESS - 2);
        TopicReader.await(() -> askedInTheBackground.get() == 1);

        assertThat(takenFrom(one, SLICE_OF_ONE_PROCESS)).isEqualTo(SLICE_OF_ONE_PROCESS);

        assertThat(askedByBookings).hasValue(1);
    }

    @Test
    void processesTogetherGiveTheQuotaAndNotOneMore() {
        one = process(2);
        other = process(2);

        long given = IntStream.range(0, QUOTA)
                .map(round -> (int) (takenFrom(one, 1) + takenFrom(other, 1)))
                .sum();

        assertThat(given).isEqualTo(QUOTA);
    }

    @Test
    void whatAProcessDidNotUseIsThereForTheOthersWhenItEnds() {
        one = process(2);
        assertThat(takenFrom(one, 1)).isEqualTo(1);
        one.stop(new ShutdownEvent());
        other = process(2);

        assertThat(takenFrom(other, QUOTA)).isEqualTo(QUOTA - 1);
    }

    private long takenFrom(DailyQuotas process, int wished) {
        return IntStream.range(0, wished)
                .filter(each -> process.take(client).isEmpty())
                .count();
    }

    /** A process that knows the quota. */
    private DailyQuotas process(int replicas) {
        DailyQuotas process = new DailyQuotas(new Watched(), clock, replicas);
        rounds.set(0);
        process.start(new StartupEvent());
        TopicReader.await(() -> rounds.get() >= 2);
        return process;
    }

    /** The real table, and who asks it. */
    private final class Watched implements DailyAllowances {
        @Override
        public Map<String, Integer> quotas() {
            rounds.incrementAndGet();
            return Map.of(client, QUOTA);
        }

        @Override
        public int take(String clientId, LocalDate day, int quota, int slice) {
            (Thread.currentThread().equals(booking) ? askedByBookings : askedInTheBackground).incrementAndGet();
            return stored.take(clientId, day, quota, slice);
        }

        @Override
        public void giveBack(String clientId, LocalDate day, int unused) {
            stored.giveBack(clientId, day, unused);
        }
    }
}
