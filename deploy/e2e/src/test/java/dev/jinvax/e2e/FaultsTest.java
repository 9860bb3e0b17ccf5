package dev.jinvax.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.local.base.Service;
import dev.jinvax.local.http.Answer;
import dev.jinvax.local.http.Patience;
import dev.jinvax.local.stack.Stack;
import dev.jinvax.local.stack.StackPlan;
import dev.jinvax.local.stack.StackPlan.DemoSites;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What still holds when parts are missing, over real processes, with two booking-services at once. */
class FaultsTest {
    private static final String DATONG = "140200";
    private static Stack stack;
    private static Town town;

    @BeforeAll
    static void start() {
        stack = StackPlan.throwAway()
                .demoSites(DemoSites.WITHOUT_TAIYUAN)
                .replicas(Service.BOOKING, 2)
                .start();
        town = new Town(stack);
    }

    @AfterAll
    static void stop() {
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    void thousandAtOnceOnTwoProcessesConfirmExactlyTwentyPlaces() throws Exception {
        String session = sessionWithTwentyPlaces();
        List<String> applicants = registerMany(1000);
        List<URI> processes = stack.direct(Service.BOOKING);
        assertThat(processes).hasSize(2);
        ConcurrentLinkedQueue<String> outcomes = new ConcurrentLinkedQueue<>();

        inParallel(applicants.size(), applicants.size(), number -> {
            URI process = processes.get(number % 2);
            outcomes.add(town.at(process, "alipay")
                    .header("Prefer", "wait=10")
                    .post("/v1/bookings", Town.wish(applicants.get(number), session))
                    .outcome());
        });

        assertThat(outcomes).hasSize(1000);
        assertThat(outcomes).filteredOn("201"::equals).hasSize(20);
        assertThat(outcomes).filteredOn(outcome -> !outcome.equals("201")).containsOnly("409 SESSION_FULL");
        assertThat(number("select live from session_ledger where session_id = ?", session))
                .isEqualTo(20);
        assertThat(number("select count(*)::int from booking where session_id = ? and state = 'CONFIRMED'", session))
                .isEqualTo(20);
    }

    /** A demo session whose places the ledger was given twenty of. */
    private static String sessionWithTwentyPlaces() throws SQLException {
        String session = town.sessions(DATONG).get(0).getString("session_id");
        try (Connection connection = stack.database().superuser("booking");
                PreparedStatement set = connection.prepareStatement(
                        "update session_ledger set capacity = live + 20, touched_at = now() where session_id = ?")) {
            set.setObject(1, UUID.fromString(session));
            set.executeUpdate();
        }
        assertThat(number("select live from session_ledger where session_id = ?", session))
                .isZero();
        return session;
    }

    @Test
    void bookingIsAcceptedWithoutKafkaAndItsEventsArriveOnceKafkaIsBack() {
        String session = town.sessions("140300").get(0).getString("session_id");
        String applicant = town.register("alipay");
        awaitStanding(applicant);
        stack.stopKafka();
        try {
            Answer booked = town.book("alipay", applicant, session);

            assertThat(booked.outcome()).isEqualTo("201");
            assertThat(town.readiness(Service.BOOKING).text()).contains("\"missing\"", "kafka");
            assertThat(rowsInOutbox()).isPositive();
            assertThat(Patience.until(
                                    Town.SOON,
                                    () -> town.at(Service.BOOKING, "ops").get("/v1/outbox"),
                                    told -> !told.at("/oldest_age_seconds").equals("0"))
                            .at("/waiting"))
                    .isNotEqualTo("0");
            stack.startKafka();
            assertThat(Patience.until(Town.SOON, FaultsTest::rowsInOutbox, rows -> rows == 0))
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
        awaitStanding(applicant);
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
        awaitStanding(applicants.get(11));
        List<String> confirmed = new ArrayList<>();
        for (String applicant : applicants) {
            Answer answer = town.book("alipay", applicant, session);
            if (answer.status() == 201) {
                confirmed.add(answer.at("/booking_id"));
            }
        }
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
        inParallel(count, 16, number -> applicants[number] = town.register("alipay"));
        return List.of(applicants);
    }

    private static void awaitStanding(String applicant) {
        Patience.until(
                Town.SOON,
                () -> {
                    try {
                        return number("select count(*)::int from standing where applicant_id = ?", applicant);
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                },
                found -> found == 1);
    }

    private static int rowsInOutbox() {
        try (Connection connection = stack.database().superuser("booking");
                PreparedStatement ask = connection.prepareStatement("select count(*)::int from outbox");
                ResultSet row = ask.executeQuery()) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int number(String query, String id) throws SQLException {
        try (Connection connection = stack.database().superuser("booking");
                PreparedStatement ask = connection.prepareStatement(query)) {
            ask.setObject(1, UUID.fromString(id));
            try (ResultSet row = ask.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static void inParallel(int count, int callers, Task task) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(callers);
        try {
            List<Callable<Boolean>> calls = new ArrayList<>();
            for (int index = 0; index < count; index++) {
                int number = index;
                calls.add(() -> {
                    task.run(number);
                    return true;
                });
            }
            for (Future<Boolean> done : pool.invokeAll(calls)) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @FunctionalInterface
    private interface Task {
        void run(int number) throws Exception;
    }
}
