package dev.jinvax.booking.application.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.jinvax.booking.testing.Calls;
import dev.jinvax.booking.testing.TestTime;
import dev.jinvax.booking.testing.VisitStory;
import dev.jinvax.booking.testing.World;
import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.kit.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens by itself when time goes on, once. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "booking"))
class DueVisitsTest {
    @Inject
    CarryOutDueWork dueWork;

    @AfterEach
    void setTheClockRight() {
        TestTime.reset();
    }

    @Test
    void personWhoDoesNotComeIsANoShowAfterTheGraceWhichFreesNothingPastAndMayBookAgain() {
        VisitStory story = VisitStory.tomorrowAtNine();
        UUID applicant = World.applicant("alipay");
        UUID booking = story.booked(applicant);
        UUID arrived = story.checkedIn();

        TestTime.moveTo(story.startsAt().plus(Duration.ofMinutes(179)));
        dueWork.carryOut();
        assertThat(state(booking, "CONFIRMED")).isTrue();
        TestTime.moveTo(story.startsAt().plus(Duration.ofMinutes(180)));

        TopicReader.await(() -> state(booking, "NO_SHOW"));
        assertThat(told(booking, "booking.no_show.v1")).isEqualTo(1);
        assertThat(state(arrived, "CHECKED_IN")).isTrue();
        assertThat(story.placesTaken()).isEqualTo(1);
        Calls.book("alipay", World.applicant("alipay"), story.session())
                .then()
                .statusCode(409)
                .body("code", equalTo("SESSION_CLOSED"));
        VisitStory.tomorrowAtNine().booked(applicant);
    }

    @Test
    void personWhoseSessionWasCalledOffIsNoAbsentee() {
        VisitStory story = VisitStory.tomorrowAtNine();
        UUID booking = story.booked();
        World.run("update booking set flags = '{SESSION_CANCELLED}' where booking_id = ?", booking);

        TestTime.moveTo(story.startsAt().plus(Duration.ofHours(4)));

        TopicReader.await(() -> state(booking, "CANCELLED"));
        assertThat(told(booking, "booking.no_show.v1")).isZero();
        assertThat(story.placesTaken()).isZero();
    }

    @Test
    void overdueObservationIsToldOnceHoweverOftenItIsLookedAt() {
        UUID booking = VisitStory.tomorrowAtNine().observing();

        TestTime.moveTo(TestTime.now().plus(Duration.ofMinutes(45)));
        atOnce(4);

        TopicReader.await(() -> told(booking, "booking.observation_overdue.v1") == 1);
        dueWork.carryOut();
        assertThat(told(booking, "booking.observation_overdue.v1")).isEqualTo(1);
    }

    @Test
    void releasedPersonIsNeverOverdue() {
        UUID booking = VisitStory.tomorrowAtNine().released();

        TestTime.moveTo(TestTime.now().plus(Duration.ofMinutes(60)));
        dueWork.carryOut();

        assertThat(told(booking, "booking.observation_overdue.v1")).isZero();
    }

    @Test
    void followUpEndsWithTheFourteenthDay() {
        VisitStory story = VisitStory.tomorrowAtNine();
        UUID booking = story.released();

        TestTime.moveTo(story.startsAt().plus(Duration.ofDays(14)).plus(Duration.ofHours(14)));
        dueWork.carryOut();
        assertThat(state(booking, "FOLLOW_UP")).isTrue();
        TestTime.moveTo(story.startsAt().plus(Duration.ofDays(14)).plus(Duration.ofHours(15)));

        TopicReader.await(() -> state(booking, "COMPLETED"));
        assertThat(told(booking, "booking.completed.v1")).isEqualTo(1);
        assertThat(story.placesTaken()).isEqualTo(1);
    }

    @Test
    void crowdOfNoShowsGivesEveryPlaceBackExactlyOnceWhileManyWorkersLook() {
        VisitStory story = VisitStory.tomorrowAtNine();
        List<UUID> bookings = Stream.generate(story::booked).limit(10).toList();
        assertThat(story.placesTaken()).isEqualTo(10);

        TestTime.moveTo(story.startsAt().plus(Duration.ofHours(4)));
        atOnce(4);

        TopicReader.await(() -> bookings.stream().allMatch(booking -> state(booking, "NO_SHOW")));
        assertThat(story.placesTaken()).isZero();
        assertThat(bookings).allMatch(booking -> told(booking, "booking.no_show.v1") == 1);
    }

    private void atOnce(int workers) {
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            pool.invokeAll(IntStream.range(0, workers)
                    .<Callable<Integer>>mapToObj(worker -> dueWork::carryOut)
                    .toList());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            pool.shutdownNow();
        }
    }

    private static boolean state(UUID booking, String state) {
        return World.number("select count(*) from booking where booking_id = ? and state = ?", booking, state) == 1;
    }

    private static int told(UUID booking, String type) {
        return World.number(
                "select count(*) from booking_history where booking_id = ? and event_type = ?", booking, type);
    }
}
