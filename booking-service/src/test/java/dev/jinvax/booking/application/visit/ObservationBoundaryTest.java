package dev.jinvax.booking.application.visit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.booking.domain.BookingState;
import dev.jinvax.booking.domain.visit.VisitRefusal;
import dev.jinvax.booking.testing.TestTime;
import dev.jinvax.booking.testing.VisitStory;
import dev.jinvax.booking.testing.World;
import dev.jinvax.kit.testing.RealParts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The edges of N11 on the real tables, with a clock that stands still. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "booking"))
class ObservationBoundaryTest {
    @Inject
    VisitVerbs verbs;

    @AfterEach
    void setTheClockRight() {
        TestTime.reset();
    }

    @Test
    void releaseIsRefusedAtTwentyNineFiftyNineAndGivenAtThirty() {
        VisitStory story = VisitStory.tomorrowAtNine();
        UUID booking = story.observing();
        Instant given = vaccinatedAt(booking);

        VisitOutcome tooEarly =
                release(story, booking, given.plus(Duration.ofMinutes(29).plusSeconds(59)));
        VisitOutcome inTime = release(story, booking, given.plus(Duration.ofMinutes(30)));

        assertThat(tooEarly).isInstanceOfSatisfying(VisitOutcome.Refused.class, refused -> {
            assertThat(refused.refusals()).containsExactly(VisitRefusal.OBSERVATION_NOT_OVER);
            assertThat(refused.until()).contains(given.plus(Duration.ofMinutes(30)));
        });
        assertThat(inTime)
                .isInstanceOfSatisfying(
                        VisitOutcome.Done.class,
                        done -> assertThat(done.state()).isEqualTo(BookingState.FOLLOW_UP));
    }

    @Test
    void overdueIsToldAtFortyFiveMinutesOnceAndNotBefore() {
        UUID booking = VisitStory.tomorrowAtNine().observing();
        Instant given = vaccinatedAt(booking);

        assertThat(tellOverdue(booking, given.plus(Duration.ofMinutes(45)).minusNanos(1)))
                .isFalse();
        assertThat(tellOverdue(booking, given.plus(Duration.ofMinutes(45)))).isTrue();
        assertThat(tellOverdue(booking, given.plus(Duration.ofMinutes(46)))).isFalse();
    }

    private VisitOutcome release(VisitStory story, UUID booking, Instant at) {
        verbs.clock.moveTo(at);
        return QuarkusTransaction.requiringNew()
                .call(() -> verbs.end(booking, story.site(), EndObservation.How.RELEASED));
    }

    private boolean tellOverdue(UUID booking, Instant at) {
        verbs.clock.moveTo(at);
        return QuarkusTransaction.requiringNew().call(() -> verbs.tellOverdue(booking));
    }

    private static Instant vaccinatedAt(UUID booking) {
        return Instant.ofEpochSecond(
                World.number("select extract(epoch from vaccinated_at)::int from dose where booking_id = ?", booking));
    }
}
