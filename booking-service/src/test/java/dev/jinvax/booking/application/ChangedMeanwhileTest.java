package dev.jinvax.booking.application;

import static dev.jinvax.booking.testing.Calls.as;
import static dev.jinvax.booking.testing.Calls.book;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.jinvax.booking.application.hold.ConfirmFull;
import dev.jinvax.booking.domain.Circumstances;
import dev.jinvax.booking.domain.NextDosePlaces;
import dev.jinvax.booking.domain.Placement;
import dev.jinvax.booking.domain.Policies;
import dev.jinvax.booking.domain.ReservationLedger;
import dev.jinvax.booking.domain.ReservationOutcome;
import dev.jinvax.booking.domain.ReservationOutcome.Confirmed;
import dev.jinvax.booking.domain.ReservationOutcome.Refused;
import dev.jinvax.booking.domain.ReservationRequest;
import dev.jinvax.booking.testing.World;
import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.outbox.OutboxRelay;
import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.kit.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What changes between judging and booking: nobody is booked by what is no longer so. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "booking"))
class ChangedMeanwhileTest {
    private static final String PRICE_RISES = """
            update site set version = version + 1,
                body = jsonb_set(body, '{fees,0,service_fee_minor}', '4500') || jsonb_build_object('version', version + 1)
            where site_id = ?
            """;
    private static final String WAITING = """
            select count(*)::int from pg_stat_activity
            where datname = 'booking' and wait_event_type = 'Lock' and query like ?
            """;

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
    LinkPersons linkPersons;

    @Inject
    Clock clock;

    private final String person = Ids.next().toString();
    private UUID site;
    private UUID session;
    private UUID applicant;

    @BeforeEach
    void offer() {
        World.policy();
        site = World.publishedSite();
        session = World.session(site, Instant.now().plus(Duration.ofDays(3)), 5);
        applicant = World.applicant("alipay", person, "ELIGIBLE", "SELF_PAID");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # what happens in between      | how it is kept                                                      | what becomes of the request
            nothing                        | select ?::uuid                                                      | CONFIRMED 12500
            the person is found ineligible | update standing set version = 2, outcome = 'INELIGIBLE' where applicant_id = ? | NOT_ELIGIBLE
            the window of days closes      | update standing set version = 2, eligible_until = '2021-06-01' where applicant_id = ? | OUTSIDE_ELIGIBILITY_WINDOW
            the person turns out insured   | update standing set version = 2, payment = 'INSURED_FREE' where applicant_id = ? | CONFIRMED 0
            the person is referred         | update standing set version = 2, outcome = 'REFER_TO_SITE' where applicant_id = ? | CONFIRMED 12500 REFERRED_TO_SITE
            the person is erased           | delete from standing where applicant_id = ?                         | APPLICANT_UNKNOWN
            the session is called off      | update session set version = 2, state = 'CANCELLED' where session_id = ? | SESSION_CLOSED
            the site is suspended          | update site set version = 2, state = 'SUSPENDED' where site_id = ?  | SESSION_CLOSED
            """)
    void requestIsJudgedByWhatIsSoWhenThePlaceIsTaken(String change, String statement, String becomes) {
        UUID changed = statement.contains("session_id") ? session : statement.contains("site_id") ? site : applicant;

        ReservationOutcome outcome = reserveWhile(() -> World.run(statement, changed));

        assertThat(told(outcome)).isEqualTo(becomes);
        assertThat(World.number("select live from session_ledger where session_id = ?", session))
                .isEqualTo(becomes.startsWith("CONFIRMED") ? 1 : 0);
    }

    @Test
    void priceThatRisesInBetweenIsTheOneThatIsShownAndKept() {
        assertThat(told(reserveWhile(() -> World.run(PRICE_RISES, site)))).isEqualTo("CONFIRMED 14500");
    }

    @Test
    void timesPutOffInBetweenAreTheOnesThatAreConfirmed() {
        Confirmed confirmed = (Confirmed) reserveWhile(() -> World.run("""
                update session set version = 2, starts_at = starts_at + interval '1 hour',
                    ends_at = ends_at + interval '1 hour' where session_id = ?
                """, session));

        assertThat(World.number("""
                select count(*)::int from booking b join session s on s.session_id = b.session_id
                where b.booking_id = ? and b.starts_at = s.starts_at and b.ends_at = s.ends_at
                """, confirmed.bookingId())).isEqualTo(1);
    }

    @Test
    void personsLinkedInBetweenDoNotGetTwoBookings() {
        String survivor = Ids.next().toString();
        book("alipay", World.applicant("alipay", survivor, "ELIGIBLE", "SELF_PAID"), session)
                .then()
                .statusCode(201);

        ReservationOutcome outcome = reserveWhile(() -> linkPersons.link(survivor, person));

        assertThat(told(outcome)).isEqualTo("ALREADY_BOOKED");
    }

    @Test
    void linkWaitsForBookingsUnderWayAndFindsThem() throws SQLException {
        String survivor = Ids.next().toString();
        CompletableFuture<Void> linked;
        try (Connection reservation = RealParts.database().superuser("booking")) {
            reservation.setAutoCommit(false);
            run(reservation, "select pg_advisory_xact_lock_shared(x'7374616e64'::bigint)");
            linked = CompletableFuture.runAsync(() -> linkPersons.link(survivor, person));
            TopicReader.await(() -> World.number(WAITING, "%pg_advisory_xact_lock%") > 0);
            assertThat(World.number("select count(*)::int from standing where person_key = ?", person))
                    .isEqualTo(1);
            reservation.commit();
        }
        linked.join();
        assertThat(World.number("select count(*)::int from standing where person_key = ?", person))
                .isZero();
    }

    @Test
    void bookingIsMovedAtThePriceThatHoldsWhenItsPlaceIsTaken() throws SQLException {
        UUID elsewhere = World.publishedSite();
        UUID other = World.session(elsewhere, Instant.now().plus(Duration.ofDays(4)), 5);
        String booking = book("alipay", applicant, session).path("booking_id");
        CompletableFuture<Response> moved;
        try (Connection registry = RealParts.database().superuser("booking")) {
            registry.setAutoCommit(false);
            run(registry, "select live from session_ledger where session_id = ? for update", other);
            moved = CompletableFuture.supplyAsync(() -> as("alipay")
                    .body("{\"session_id\":\"" + other + "\"}")
                    .post("/v1/bookings/" + booking + "/rescheduling"));
            TopicReader.await(() -> World.number(WAITING, "%session_ledger%") > 0);
            run(registry, PRICE_RISES, elsewhere);
            registry.commit();
        }
        moved.join().then().statusCode(200).body("price.amount_minor", equalTo(14_500));
    }

    private ReservationOutcome reserveWhile(Runnable change) {
        ReservationRequest request = new ReservationRequest(
                Optional.empty(),
                "alipay",
                Optional.empty(),
                "ALIPAY_HEALTH_CODE",
                Optional.empty(),
                Optional.of("B-" + Ids.next()),
                Optional.empty(),
                applicant,
                session,
                Optional.empty(),
                Instant.parse("2026-11-20T01:00:00Z"));
        ReservationLedger interrupted = new Interrupted(ledger, change, new AtomicBoolean());
        return new ReserveBookings(
                        interrupted,
                        policies,
                        nextDosePlaces,
                        prepare,
                        new SoldOut(),
                        quotas,
                        confirmFull,
                        relay,
                        clock)
                .reserve(List.of(request))
                .get(0);
    }

    private static String told(ReservationOutcome outcome) {
        if (outcome instanceof Confirmed confirmed) {
            Response seen = as("alipay").get("/v1/bookings/" + confirmed.bookingId());
            List<String> flags = seen.path("flags");
            return ("CONFIRMED " + seen.path("price.amount_minor") + " " + String.join(" ", flags)).trim();
        }
        if (outcome instanceof Refused refused) {
            return refused.refusal().name();
        }
        return outcome instanceof ReservationOutcome.ApplicantUnknown ? "APPLICANT_UNKNOWN" : outcome.toString();
    }

    private static void run(Connection connection, String statement, UUID... values) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int index = 0; index < values.length; index++) {
                prepared.setObject(index + 1, values[index]);
            }
            prepared.execute();
        }
    }

    /** Something happens once, after the slice was judged and before its places are taken. */
    private record Interrupted(ReservationLedger ledger, Runnable change, AtomicBoolean happened)
            implements ReservationLedger {
        @Override
        public Circumstances read(List<ReservationRequest> requests) {
            return ledger.read(requests);
        }

        @Override
        public List<Verdict> take(List<Placement> placements) {
            if (happened.compareAndSet(false, true)) {
                change.run();
            }
            return ledger.take(placements);
        }

        @Override
        public List<Conflict> explain(List<Placement> placements) {
            return ledger.explain(placements);
        }
    }
}
