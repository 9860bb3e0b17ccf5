package dev.jinvax.booking.application.batch;

import static dev.jinvax.booking.testing.batch.BatchCalls.awaitState;
import static dev.jinvax.booking.testing.batch.BatchCalls.cancel;
import static dev.jinvax.booking.testing.batch.BatchCalls.commit;
import static dev.jinvax.booking.testing.batch.BatchCalls.read;
import static dev.jinvax.booking.testing.batch.BatchCalls.uploaded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.jinvax.booking.application.ReserveBookings;
import dev.jinvax.booking.domain.ReservationRequest;
import dev.jinvax.booking.domain.ReservationRequest.BatchRow;
import dev.jinvax.booking.domain.batch.BatchRows;
import dev.jinvax.booking.testing.World;
import dev.jinvax.booking.testing.batch.BatchFile;
import dev.jinvax.booking.testing.batch.SimulatedEligibility;
import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.kit.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another process holds the batch and dies at the worst moments; the worker here takes over when its lease has run out. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "booking"))
class InterruptedBatchTest {
    private static final int PEOPLE = 450;

    private final Instant inThreeDays =
            Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(3)).plus(Duration.ofHours(1));

    @Inject
    BatchRows rows;

    @Inject
    ReserveBookings reserve;

    private UUID site;

    @BeforeEach
    void offer() {
        SimulatedEligibility.start();
        World.policy();
        site = World.publishedSite();
        World.session(site, inThreeDays, 300);
        World.session(site, inThreeDays.plus(Duration.ofHours(1)), 300);
    }

    /** Within a slice, at its end, behind it, and at the very last row. */
    @ParameterizedTest
    @ValueSource(ints = {1, 137, 200, 201, PEOPLE})
    void rowsBookedByAProcessThatDiedBeforeSayingSoAreNotBookedAgain(int booked) {
        String batch = uploaded(BatchFile.of(PEOPLE), "PLAN", site);
        String token = awaitState(batch, "PLANNED").path("plan.plan_token");
        takenByAnotherProcess(batch);
        commit(batch, token).then().statusCode(202);

        reserve.reserve(requests(batch, booked));
        diesAndItsLeaseRunsOut(batch);

        awaitState(batch, "COMPLETED").then().body("counts.BOOKED", equalTo(PEOPLE));
        assertThatEveryRowHasOneBooking(batch);
    }

    @Test
    void aBatchCancelledWhileItIsPlacedKeepsWhatIsBookedAndBooksNoMore() {
        String batch = uploaded(BatchFile.of(PEOPLE), "PLAN", site);
        String token = awaitState(batch, "PLANNED").path("plan.plan_token");
        takenByAnotherProcess(batch);
        commit(batch, token).then().statusCode(202);
        reserve.reserve(requests(batch, 137));

        cancel(batch).then().statusCode(200).body("state", equalTo("CANCELLED"));
        diesAndItsLeaseRunsOut(batch);

        TopicReader.await(() -> Integer.valueOf(PEOPLE - 137).equals(read(batch).path("counts.CANCELLED")));
        read(batch).then().body("counts.BOOKED", equalTo(137));
        assertThat(World.number("select count(*)::int from booking where batch_id = ?", UUID.fromString(batch)))
                .isEqualTo(137);
    }

    @Test
    void whoCallsABatchOffWaitsForTheSliceUnderWayAndHearsOfNoBookingAfterwards() throws SQLException {
        String batch = uploaded(BatchFile.of(20), "PLAN", site);
        String token = awaitState(batch, "PLANNED").path("plan.plan_token");
        CompletableFuture<Response> off;
        try (Connection editor = RealParts.database().superuser("booking");
                Statement lock = editor.createStatement()) {
            editor.setAutoCommit(false);
            lock.execute(
                    "select from session_ledger where session_id in (select session_id from session where site_id = '"
                            + site + "') for update");
            commit(batch, token).then().statusCode(202);
            TopicReader.await(() -> waiting() == 1);

            off = CompletableFuture.supplyAsync(() -> cancel(batch));

            TopicReader.await(() -> waiting() == 2);
            editor.rollback();
        }
        off.join().then().statusCode(200).body("state", equalTo("CANCELLED"));
        assertThat(World.number("select count(*)::int from booking where batch_id = ?", UUID.fromString(batch)))
                .isEqualTo(20);
        TopicReader.await(() -> Integer.valueOf(20).equals(read(batch).path("counts.BOOKED")));
    }

    private static int waiting() {
        return World.number(
                "select count(*)::int from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()");
    }

    @Test
    void aPlanThatWasCutOffIsMadeAnew() {
        String batch = uploaded(BatchFile.of(PEOPLE), "PLAN", site);
        awaitState(batch, "PLANNED");
        takenByAnotherProcess(batch);
        World.run(
                "update batch_row set outcome = 'ASSESSED', session_id = null where batch_id = ? and row > 200",
                UUID.fromString(batch));
        World.run(
                "update batch set state = 'ASSESSING', plan_token = null, has_work = true where batch_id = ?",
                UUID.fromString(batch));

        diesAndItsLeaseRunsOut(batch);

        awaitState(batch, "PLANNED").then().body("counts.PLANNED", equalTo(PEOPLE));
    }

    @Test
    void rowsSentToEligibilityTwiceAreAssessedOnce() {
        String batch = uploaded(BatchFile.of(20), "COMMIT", site);
        World.run(
                "update batch set sent_at = clock_timestamp() - interval '1 hour' where batch_id = ?",
                UUID.fromString(batch));

        awaitState(batch, "COMPLETED").then().body("counts.BOOKED", equalTo(20));
        assertThatEveryRowHasOneBooking(batch);
    }

    @Test
    void aBatchThatCannotGoOnFailsAndSaysSo() {
        String batch = uploaded(BatchFile.of(3).numbered("SILENT-"), "COMMIT", site);
        awaitState(batch, "ASSESSING");

        World.run("update batch_row set sealed = '\\x00' where batch_id = ?", UUID.fromString(batch));
        World.run(
                "update batch set sent_at = clock_timestamp() - interval '1 hour' where batch_id = ?",
                UUID.fromString(batch));

        awaitState(batch, "FAILED");
        TopicReader.await(
                () -> Integer.valueOf(3).equals(awaitState(batch, "FAILED").path("counts.CANCELLED")));
    }

    private List<ReservationRequest> requests(String batch, int count) {
        UUID id = UUID.fromString(batch);
        return rows.planned(id, count).stream()
                .map(row -> new ReservationRequest(
                        Optional.empty(),
                        "university",
                        Optional.of("university-demo"),
                        "ORGANISATION",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new BatchRow(id, row.row(), Optional.empty())),
                        row.applicantId(),
                        Objects.requireNonNull(row.sessionId()),
                        Optional.empty(),
                        row.declaredAt()))
                .toList();
    }

    private static void takenByAnotherProcess(String batch) {
        World.run(
                "update batch set lease_id = gen_random_uuid(), leased_until = clock_timestamp() + interval '1 hour'"
                        + " where batch_id = ?",
                UUID.fromString(batch));
    }

    private static void diesAndItsLeaseRunsOut(String batch) {
        World.run(
                "update batch set leased_until = clock_timestamp() - interval '1 second' where batch_id = ?",
                UUID.fromString(batch));
    }

    private static void assertThatEveryRowHasOneBooking(String batch) {
        UUID id = UUID.fromString(batch);
        assertThat(World.number(
                        "select count(*)::int from batch_row r join booking b on b.booking_id = r.booking_id and"
                                + " b.batch_id = r.batch_id and b.batch_row = r.row where r.batch_id = ?",
                        id))
                .isEqualTo(World.number("select count(*)::int from batch_row where batch_id = ?", id))
                .isEqualTo(World.number("select count(*)::int from booking where batch_id = ?", id));
    }
}
