package dev.jinvax.booking.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.booking.application.hold.ConfirmFull;
import dev.jinvax.booking.domain.Circumstances;
import dev.jinvax.booking.domain.NextDosePlaces;
import dev.jinvax.booking.domain.Placement;
import dev.jinvax.booking.domain.Policies;
import dev.jinvax.booking.domain.ReservationLedger;
import dev.jinvax.booking.domain.ReservationOutcome;
import dev.jinvax.booking.domain.ReservationOutcome.Confirmed;
import dev.jinvax.booking.domain.ReservationOutcome.Replayed;
import dev.jinvax.booking.domain.ReservationRequest;
import dev.jinvax.booking.domain.ReservationRequest.BoundKey;
import dev.jinvax.booking.testing.World;
import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.outbox.OutboxRelay;
import dev.jinvax.kit.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Several processes with one ledger: here without the joining and queueing that one process does before it. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "booking"))
class RacingReplicasTest {
    private static final int REPLICAS = 8;

    @Inject
    ReservationLedger ledger;

    @Inject
    Policies policies;

    @Inject
    NextDosePlaces nextDosePlaces;

    @Inject
    PreparePlacement prepare;

    @Inject
    DailyQuotas quotas;

    @Inject
    ConfirmFull confirmFull;

    @Inject
    OutboxRelay relay;

    @Inject
    Clock clock;

    private ReservationRequest request;

    @BeforeEach
    void offerTheLastPlace() {
        World.policy();
        UUID session = World.session(World.publishedSite(), Instant.now().plus(Duration.ofDays(3)), 1);
        request = new ReservationRequest(
                Optional.of(new BoundKey(Ids.next().toString(), new byte[32])),
                "alipay",
                Optional.empty(),
                "ALIPAY_HEALTH_CODE",
                Optional.empty(),
                Optional.of("B-" + Ids.next()),
                Optional.empty(),
                World.applicant("alipay"),
                session,
                Optional.empty(),
                Instant.parse("2026-11-20T01:00:00Z"));
    }

    @RepeatedTest(10)
    void identicalRequestsForTheLastPlaceAllGetTheOneAnswer() throws Exception {
        ExecutorService replicas = Executors.newFixedThreadPool(REPLICAS);

        List<Future<List<ReservationOutcome>>> outcomes = replicas.invokeAll(
                Collections.nCopies(REPLICAS, () -> replica(ledger).reserve(List.of(request))));

        replicas.shutdown();
        String first = answer(outcomes.get(0).get().get(0));
        for (Future<List<ReservationOutcome>> outcome : outcomes) {
            assertThat(answer(outcome.get().get(0))).isEqualTo(first);
        }
        assertThat(World.number("select live from session_ledger where session_id = ?", request.sessionId()))
                .isEqualTo(1);
    }

    @Test
    void commitThatWentUnheardIsConfirmedThoughItTookTheLastPlace() {
        ReservationOutcome outcome =
                replica(new HardOfHearing(ledger)).reserve(List.of(request)).get(0);

        assertThat(outcome).isInstanceOf(Confirmed.class);
        assertThat(World.number("select count(*)::int from booking where session_id = ?", request.sessionId()))
                .isEqualTo(1);
    }

    private ReserveBookings replica(ReservationLedger reached) {
        return new ReserveBookings(
                reached, policies, nextDosePlaces, prepare, new SoldOut(), quotas, confirmFull, relay, clock);
    }

    private static String answer(ReservationOutcome outcome) {
        if (outcome instanceof Confirmed confirmed) {
            return new String(confirmed.answer(), java.nio.charset.StandardCharsets.UTF_8);
        }
        if (outcome instanceof Replayed replayed) {
            return new String(replayed.answer(), java.nio.charset.StandardCharsets.UTF_8);
        }
        return outcome.toString();
    }

    /** Never hears of the first commit, as when the connection breaks behind it, and asks again. */
    private record HardOfHearing(ReservationLedger ledger) implements ReservationLedger {
        @Override
        public Circumstances read(List<ReservationRequest> requests) {
            return ledger.read(requests);
        }

        @Override
        public List<Verdict> take(List<Placement> placements) {
            ledger.take(placements);
            return ledger.take(placements);
        }

        @Override
        public List<Conflict> explain(List<Placement> placements) {
            return ledger.explain(placements);
        }
    }
}
