package dev.jinvax.booking.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.booking.testing.TestTime;
import dev.jinvax.booking.testing.VisitStory;
import dev.jinvax.booking.testing.World;
import dev.jinvax.booking.testing.batch.BatchCalls;
import dev.jinvax.booking.testing.batch.BatchFile;
import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.kit.testing.access.AccessMatrix;
import dev.jinvax.kit.testing.access.AccessMatrix.Asker;
import dev.jinvax.kit.testing.access.HostileTokens;
import dev.jinvax.kit.testing.access.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every operation, every role, own things and those of others: what {@code access.txt} says is so. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "booking"))
class AccessTest {
    private static final String ELSEWHERE = UUID.randomUUID().toString();

    @AfterEach
    void resetTime() {
        TestTime.reset();
    }

    @Test
    void everyOperationStandsInTheTable() {
        assertThat(new AccessMatrix().gaps()).isEmpty();
    }

    @Test
    void everyRoleGetsInWhereTheTableSaysSoAndNowhereElse() {
        assertThat(new AccessMatrix().faultsByRole()).isEmpty();
    }

    @Test
    void whatIsNoTokenOpensNothing() {
        assertThat(HostileTokens.faults("bookings:read", "/v1/bookings")).isEmpty();
    }

    @Test
    void bookingOfAnotherPartnerIsNotFound() {
        VisitStory story = VisitStory.tomorrowAtNine();
        String booking = story.booked().toString();
        TestTime.reset();

        assertThat(new AccessMatrix()
                        .faultsByObject(
                                "/v1/bookings/{id}",
                                booking,
                                Asker.of(Role.PARTNER, "alipay", ELSEWHERE),
                                List.of(
                                        Asker.of(Role.PARTNER, "wechat", ELSEWHERE),
                                        Asker.of(Role.ORGANISATION, "university", ELSEWHERE),
                                        Asker.of(Role.DESK, "other-desk", ELSEWHERE),
                                        Asker.of(Role.CLINICIAN, "other-clinician", ELSEWHERE),
                                        Asker.of(Role.EDITOR, "editor", ELSEWHERE)),
                                bodies(story)))
                .isEmpty();
    }

    @Test
    void visitAtAnotherSiteIsNotFound() {
        VisitStory story = VisitStory.tomorrowAtNine();
        String booking = story.booked().toString();
        List<Asker> others = List.of(
                Asker.of(Role.DESK, "other-desk", ELSEWHERE),
                Asker.of(Role.CLINICIAN, "other-clinician", ELSEWHERE),
                Asker.of(Role.PARTNER, "wechat", ELSEWHERE));
        AccessMatrix matrix = new AccessMatrix();

        for (Role role : List.of(Role.CLINICIAN, Role.DESK)) {
            assertThat(matrix.faultsByObject(
                            "/v1/bookings/{id}",
                            booking,
                            Asker.of(role, "own-" + role, story.site().toString()),
                            others,
                            bodies(story)))
                    .isEmpty();
        }
    }

    @Test
    void batchOfAnotherOrganisationIsNotFound() {
        String batch = BatchCalls.uploaded(
                BatchFile.of(2), "PLAN", VisitStory.tomorrowAtNine().site());
        TestTime.reset();

        assertThat(new AccessMatrix()
                        .faultsByObject(
                                "/v1/batches/{batch_id}",
                                batch,
                                Asker.of(Role.ORGANISATION, "university", ELSEWHERE),
                                List.of(
                                        Asker.of(Role.ORGANISATION, "employer", ELSEWHERE),
                                        Asker.of(Role.PARTNER, "alipay", ELSEWHERE),
                                        Asker.of(Role.DESK, "desk", ELSEWHERE)),
                                Map.of("POST /v1/batches/{batch_id}/commit", "{\"plan_token\":\"none\"}")))
                .isEmpty();
    }

    private static Map<String, String> bodies(VisitStory story) {
        UUID later = World.session(story.site(), story.startsAt().plus(Duration.ofDays(2)), 5);
        return Map.of(
                "POST /v1/bookings/{id}/acceptance",
                "{\"version\":1}",
                "POST /v1/bookings/{id}/cancellation",
                "{}",
                "POST /v1/bookings/{id}/screening-decision",
                VisitStory.CLEARED,
                "POST /v1/bookings/{id}/rescheduling",
                "{\"session_id\":\"" + later + "\"}");
    }
}
