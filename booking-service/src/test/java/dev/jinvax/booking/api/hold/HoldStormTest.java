package dev.jinvax.booking.api.hold;

import static dev.jinvax.booking.testing.Calls.book;
import static dev.jinvax.booking.testing.HoldCalls.bookHeld;
import static dev.jinvax.booking.testing.HoldCalls.cancel;
import static dev.jinvax.booking.testing.HoldCalls.hold;
import static dev.jinvax.booking.testing.HoldCalls.holder;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.booking.application.hold.ExpireHolds;
import dev.jinvax.booking.testing.TestTime;
import dev.jinvax.booking.testing.World;
import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is done with holds at once, and whenever their time is over: no place is lost and none is given twice. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "booking"))
class HoldStormTest {
    private static final int CALLERS = 8;
    private static final int STEPS = 25;
    private static final int PLACES = 12;

    private final ConcurrentLinkedQueue<String> holds = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> bookings = new ConcurrentLinkedQueue<>();
    private final String client = "storm-" + Ids.next();

    @Inject
    ExpireHolds expireHolds;

    private UUID session;

    @AfterEach
    void setTheClockRight() {
        TestTime.reset();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyPlaceIsAccountedFor(long seed) throws Exception {
        World.policy();
        session = World.session(World.publishedSite(), Instant.now().plus(Duration.ofDays(3)), PLACES);
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        List<Callable<List<Integer>>> walks = new ArrayList<>();
        for (int caller = 0; caller < CALLERS; caller++) {
            Random choice = new Random(seed * 100 + caller);
            walks.add(() -> walk(choice));
        }

        List<Future<List<Integer>>> statuses = callers.invokeAll(walks);

        callers.shutdown();
        for (Future<List<Integer>> walked : statuses) {
            assertThat(walked.get()).allMatch(status -> status < 500);
        }
        assertThat(live()).isBetween(0, PLACES);
        TestTime.moveTo(TestTime.now().plus(Duration.ofMinutes(16)));
        expireHolds.expire();
        assertThat(live())
                .isEqualTo(World.number(
                        "select count(*)::int from booking where session_id = ? and state = 'CONFIRMED'", session));
        assertThat(World.number("select count(*)::int from hold where session_id = ? and state = 'HELD'", session))
                .isZero();
        assertThat(World.number("select count(*)::int from hold where session_id = ? and state = 'BOOKED'", session))
                .as("some of every kind")
                .isPositive();
    }

    private int live() {
        return World.number("select live from session_ledger where session_id = ?", session);
    }

    private List<Integer> walk(Random choice) {
        List<Integer> statuses = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            statuses.add(step(choice).statusCode());
        }
        return statuses;
    }

    private Response step(Random choice) {
        switch (choice.nextInt(8)) {
            case 0, 1, 2 -> {
                return kept(hold(client, session), "hold_id", holds);
            }
            case 3 -> {
                return holder(client).delete("/v1/holds/" + any(holds));
            }
            case 4, 5 -> {
                return kept(bookHeld(client, World.applicant(client), session, any(holds)), "booking_id", bookings);
            }
            case 6 -> {
                return cancel(client, any(bookings));
            }
            default -> {
                TestTime.moveTo(TestTime.now().plus(Duration.ofMinutes(choice.nextInt(3))));
                return kept(book(client, World.applicant(client), session), "booking_id", bookings);
            }
        }
    }

    private static Response kept(Response made, String id, ConcurrentLinkedQueue<String> all) {
        if (made.statusCode() == 201) {
            all.add(made.path(id));
        }
        return made;
    }

    /** One made before, which somebody else may be busy with; left for others, too. */
    private static String any(ConcurrentLinkedQueue<String> all) {
        String one = all.poll();
        if (one == null) {
            return Ids.next().toString();
        }
        all.add(one);
        return one;
    }
}
