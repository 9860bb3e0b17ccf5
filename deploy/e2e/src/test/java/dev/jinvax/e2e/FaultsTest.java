package dev.jinvax.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.local.base.Service;
import dev.jinvax.local.http.Answer;
import dev.jinvax.local.http.Patience;
import dev.jinvax.local.stack.Stack;
import dev.jinvax.local.stack.StackPlan;
import dev.jinvax.local.stack.StackPlan.DemoSites;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What still holds when parts are missing, over real processes, with two booking-services at once. */
class FaultsTest {
    private static final String DATONG = "140200";
    private static Stack stack;
    private static Town town;
    private static Ledger ledger;

    @BeforeAll
    static void start() {
        stack = StackPlan.throwAway()
                .demoSites(DemoSites.WITHOUT_TAIYUAN)
                .replicas(Service.BOOKING, 2)
                .start();
        town = new Town(stack);
        ledger = new Ledger(stack);
    }

    @AfterAll
    static void stop() {
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    void thousandAtOnceOnTwoProcessesConfirmExactlyTwentyPlaces() throws Exception {
        String session = town.sessions(DATONG).get(0).getString("session_id");
        ledger.leaveFree(session, 20);
        assertThat(ledger.live(session)).isZero();
        List<String> applicants = registerMany(1000);
        List<URI> processes = stack.direct(Service.BOOKING);
        assertThat(processes).hasSize(2);
        ConcurrentLinkedQueue<String> outcomes = new ConcurrentLinkedQueue<>();

        Together.run(applicants.size(), applicants.size(), number -> {
            URI process = processes.get(number % 2);
            outcomes.add(town.at(process, "alipay")
                    .header("Prefer", "wait=10")
                    .post("/v1/bookings", Town.wish(applicants.get(number), session))
                    .outcome());
        });

        assertThat(outcomes).hasSize(1000);
        assertThat(outcomes).filteredOn("201"::equals).hasSize(20);
        assertThat(outcomes).filteredOn(outcome -> !outcome.equals("201")).containsOnly("409 SESSION_FULL");
        assertThat(ledger.live(session)).isEqualTo(20);
        assertThat(ledger.bookings(session)).isEqualTo(20);
    }

    @Test
    void bookingIsAcceptedWithoutKafkaAndItsEventsArriveOnceKafkaIsBack() {
        String session = town.sessions("140300").get(0).getString("session_id");
        String applicant = town.register("alipay");
        ledger.awaitStanding(applicant);
        stack.stopKafka();
        try {
            Answer booked = town.book("alipay", applicant, session);

            assertThat(booked.outcome()).isEqualTo("201");
            assertThat(town.readiness(Service.BOOKING).text()).contains("\"missing\"", "kafka");
            assertThat(ledger.eventsWaiting()).isPositive();
            assertThat(Patience.until(
                                    Town.SOON,
                                    () -> town.at(Service.BOOKING, "ops").get("/v1/outbox"),
                                    told -> !told.at("/oldest_age_seconds").equals("0"))
                            .at("/waiting"))
                    .isNotEqualTo("0");
            stack.startKafka();
            assertThat(Patience.until(Town.SOON, ledger::eventsWaiting, rows -> rows == 0))
                    .isZero();
            String booking = booked.at("/booking_id");
            assertThat(Patience.until(
                            Town.SOON,
                            () -> town.at(Service.NOTIFICATION, "ops")
                                    .get("/v1/reminders?booking_id=" + booking)
                                    .list("/reminders"),
                            found -> !found.isEmpty()))
                    .isNotEmpty();
        } finally {
            stack.startKafka();
        }
    }

    @Test
    void bookingAnswersWhileEligibilityAndNotificationAreDown() {
        String session = town.sessions("140400").get(0).getString("session_id");
        String applicant = town.register("alipay");
        ledger.awaitStanding(applicant);
        stack.kill(Service.ELIGIBILITY);
        stack.kill(Service.NOTIFICATION);
        try {
            assertThat(town.book("alipay", applicant, session).outcome()).isEqualTo("201");
            assertThat(town.at(Service.ELIGIBILITY, "alipay")
                            .get("/v1/applicants/" + applicant)
                            .status())
                    .isIn(502, 503);
        } finally {
            stack.startAgain(Service.ELIGIBILITY);
            stack.startAgain(Service.NOTIFICATION);
        }
        assertThat(town.readiness(Service.ELIGIBILITY).status()).isEqualTo(200);
    }

    @Test
    void killedBookingServiceLosesNothingItConfirmed() throws Exception {
        String session = town.sessions("140500").get(0).getString("session_id");
        List<String> applicants = registerMany(12);
        ledger.awaitStanding(applicants.get(11));
        List<String> confirmed = new ArrayList<>();
        for (String applicant : applicants) {
            Answer answer = town.book("alipay", applicant, session);
            if (answer.status() == 201) {
                confirmed.add(answer.at("/booking_id"));
            }
        }
        assertThat(confirmed).isNotEmpty();
        stack.kill(Service.BOOKING);
        stack.startAgain(Service.BOOKING);

        for (String booking : confirmed) {
            assertThat(town.at(Service.BOOKING, "alipay")
                            .get("/v1/bookings/" + booking)
                            .at("/state"))
                    .isEqualTo("CONFIRMED");
        }
        assertThat(town.at(Service.BOOKING, "ops").get("/v1/ledger/audit").value("/consistent"))
                .isEqualTo(true);
    }

    private static List<String> registerMany(int count) throws Exception {
        String[] applicants = new String[count];
        Together.run(count, 16, number -> applicants[number] = town.register("alipay"));
        return List.of(applicants);
    }
}
