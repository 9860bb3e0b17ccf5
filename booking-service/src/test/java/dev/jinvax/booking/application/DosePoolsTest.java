package dev.jinvax.booking.application;

import static dev.jinvax.booking.testing.Calls.as;
import static dev.jinvax.booking.testing.Calls.book;
import static dev.jinvax.booking.testing.batch.BatchCalls.awaitState;
import static dev.jinvax.booking.testing.batch.BatchCalls.uploaded;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.jinvax.booking.domain.LedgerAudit;
import dev.jinvax.booking.testing.TestTime;
import dev.jinvax.booking.testing.World;
import dev.jinvax.booking.testing.batch.BatchFile;
import dev.jinvax.booking.testing.batch.SimulatedEligibility;
import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.kit.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Places kept for first doses and for later ones: who may have which, and that total and counts by dose agree. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "booking"))
class DosePoolsTest {
    @Inject
    LedgerAudit audit;

    private Instant startsAt;
    private UUID site;

    @BeforeEach
    void offer() {
        World.policy();
        startsAt = TestTime.tomorrowAt("09:00").plus(Duration.ofDays(5));
        site = World.publishedSite();
    }

    @ParameterizedTest(name = "of {0} places {1} kept for first and {2} for later doses: {3} asks in turn, {4}")
    @CsvSource(delimiter = '|', textBlock = """
            # places | first | later | who asks (1 first dose, 2 later dose) | who gets a place
            3        | 0     | 0     | 1 1 1 1                              | y y y n
            3        | 0     | 0     | 2 1 2 1                              | y y y n
            3        | 0     | 2     | 1 1 2 2 2                            | y n y y n
            3        | 2     | 0     | 2 2 1 1 1                            | y n y y n
            4        | 1     | 1     | 1 1 1 1 2                            | y y y n y
            4        | 1     | 1     | 2 2 2 2 1                            | y y y n y
            4        | 1     | 1     | 1 2 1 2 1                            | y y y y n
            2        | 1     | 1     | 1 1 2 2                              | y n y n
            2        | 2     | 0     | 2 1 1                                | n y y
            0        | 0     | 0     | 1 2                                  | n n
            """)
    void keptPlacesAreForThoseTheyAreKeptFor(int places, int first, int later, String asking, String given) {
        UUID session = session(places, first, later);

        List<String> answers = new ArrayList<>();
        for (String who : asking.split(" ")) {
            answers.add(ask(session, who.equals("2")).statusCode() == 201 ? "y" : "n");
        }

        assertThat(String.join(" ", answers)).isEqualTo(given);
        assertThat(audit.disagreements()).noneMatch(each -> each.sessionId().equals(session));
    }

    /** Elsewhere the total and the counters by dose drifted apart. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void totalAndCountsByDoseNeverDisagreeWhateverIsBookedCancelledAndMoved(long seed) {
        Random random = new Random(seed);
        List<UUID> sessions = List.of(session(6, 2, 2), session(6, 0, 4), session(6, 0, 0));
        List<String> booked = new ArrayList<>();
        for (int step = 0; step < 60; step++) {
            UUID session = sessions.get(random.nextInt(sessions.size()));
            int deed = random.nextInt(3);
            if (deed == 0 || booked.isEmpty()) {
                Response answer = ask(session, random.nextBoolean());
                if (answer.statusCode() == 201) {
                    booked.add(answer.path("booking_id"));
                }
            } else if (deed == 1) {
                String id = booked.remove(random.nextInt(booked.size()));
                as("alipay")
                        .body("{}")
                        .post("/v1/bookings/" + id + "/cancellation")
                        .then()
                        .statusCode(200);
            } else {
                String id = booked.get(random.nextInt(booked.size()));
                as("alipay").body("{\"session_id\":\"" + session + "\"}").post("/v1/bookings/" + id + "/rescheduling");
            }
            assertThat(audit.disagreements())
                    .as("seed %d step %d", seed, step)
                    .noneMatch(each -> sessions.contains(each.sessionId()));
            assertThat(sessions).allMatch(DosePoolsTest::keepsItsPromises);
        }
    }

    @Test
    void crowdOfBothDosesGetsExactlyThePlacesAndNobodysPool() throws InterruptedException {
        UUID session = session(20, 5, 8);
        ConcurrentLinkedQueue<Integer> statuses = new ConcurrentLinkedQueue<>();
        List<UUID> applicants = new ArrayList<>();
        for (int number = 0; number < 120; number++) {
            applicants.add(applicant(number % 2 == 1));
        }
        ExecutorService callers = Executors.newFixedThreadPool(16);
        applicants.forEach(applicant -> callers.execute(
                () -> statuses.add(book("alipay", applicant, session).statusCode())));
        callers.shutdown();
        assertThat(callers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

        assertThat(statuses).filteredOn(status -> status == 201).hasSize(20);
        assertThat(statuses).allMatch(status -> status == 201 || status == 409);
        assertThat(World.number("select live_later from session_ledger where session_id = ?", session))
                .isBetween(8, 15);
        assertThat(audit.disagreements()).noneMatch(each -> each.sessionId().equals(session));
    }

    @Test
    void fullForFirstDosesIsNotFullForLaterOnes() {
        UUID session = session(2, 0, 1);
        assertThat(ask(session, false).statusCode()).isEqualTo(201);

        assertThat(ask(session, false).path("code").toString()).isEqualTo("SESSION_FULL");
        assertThat(ask(session, true).statusCode()).isEqualTo(201);
    }

    /** Elsewhere places were shown that could not be booked. */
    @Test
    void availabilityShowsWhatTheAskersDoseCanHaveAndNeverMore() {
        UUID session = session(10, 3, 4);
        World.run("update session_ledger set touched_at = clock_timestamp() where session_id = ?", session);
        ask(session, false);
        String day = LocalDate.ofInstant(startsAt, ZoneId.of("Asia/Shanghai")).toString();
        String question = "/v1/availability?site_id=" + site + "&from=" + day + "&to=" + day;

        TopicReader.await(
                () -> List.of(5).equals(given().get(question + "&dose_number=1").path("sessions.available")));
        given().get(question + "&dose_number=2").then().body("sessions.available", equalTo(List.of(7)));
        given().get(question)
                .then()
                .body("sessions.available", equalTo(List.of(5)))
                .body("sessions[0].available_by_dose.first_dose", equalTo(5))
                .body("sessions[0].available_by_dose.later_doses", equalTo(7));
        given().get(question + "&dose_number=0").then().statusCode(400);
    }

    @Test
    void batchPlansNobodyIntoPlacesKeptForOthers() {
        SimulatedEligibility.start();
        session(3, 0, 2);

        awaitState(uploaded(BatchFile.of(3), "COMMIT", site), "COMPLETED_WITH_REJECTIONS");

        assertThat(World.number("select count(*)::int from booking where site_id = ?", site))
                .isEqualTo(1);
    }

    private static boolean keepsItsPromises(UUID session) {
        return World.number("""
                select count(*)::int from session_ledger
                where session_id = ? and live + greatest(0, reserved_first - (live - live_later))
                      + greatest(0, reserved_later - live_later) <= capacity
                """, session) == 1;
    }

    private UUID session(int places, int first, int later) {
        UUID session = World.session(site, startsAt, places);
        World.run(
                "update session_ledger set reserved_first = ?, reserved_later = ? where session_id = ?",
                first,
                later,
                session);
        return session;
    }

    private Response ask(UUID session, boolean later) {
        return book("alipay", applicant(later), session);
    }

    private UUID applicant(boolean later) {
        String person = Ids.next().toString();
        if (later) {
            World.dose(
                    person,
                    1,
                    LocalDate.ofInstant(startsAt, ZoneId.of("Asia/Shanghai")).minusDays(30));
        }
        return World.applicant("alipay", person, "ELIGIBLE", "SELF_PAID");
    }
}
