package dev.jinvax.booking.api.batch;

import static dev.jinvax.booking.testing.VisitStory.post;
import static dev.jinvax.booking.testing.batch.BatchCalls.as;
import static dev.jinvax.booking.testing.batch.BatchCalls.awaitState;
import static dev.jinvax.booking.testing.batch.BatchCalls.uploaded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.jinvax.booking.domain.batch.BatchRows;
import dev.jinvax.booking.domain.batch.BatchRows.NewRow;
import dev.jinvax.booking.domain.batch.RowOutcome;
import dev.jinvax.booking.testing.TestTime;
import dev.jinvax.booking.testing.VisitStory;
import dev.jinvax.booking.testing.World;
import dev.jinvax.booking.testing.batch.BatchFile;
import dev.jinvax.booking.testing.batch.SimulatedEligibility;
import dev.jinvax.kit.testing.RealParts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "booking"))
class BatchPrivacyTest {
    private static final String PREGNANT = VisitStory.NOTHING_APPLIES.replace("pregnancy\":false", "pregnancy\":true");

    private static final String[] HEALTH = {"fever", "pregnan", "answers", "retry_after", "li wei", "health_declared"};

    @Inject
    BatchRows rows;

    @AfterEach
    void now() {
        TestTime.reset();
    }

    @Test
    void anOrganisationSeesItsRowsAndOutcomesAndNoHealthAnswers() throws IOException {
        SimulatedEligibility.start();
        World.policy();
        UUID site = World.publishedSite();
        Instant startsAt = Instant.now()
                .truncatedTo(ChronoUnit.DAYS)
                .plus(Duration.ofDays(3))
                .plus(Duration.ofHours(1));
        World.session(site, startsAt, 5);
        String batch = uploaded(BatchFile.of(1), "COMMIT", site);
        awaitState(batch, "COMPLETED");
        UUID booking = UUID.fromString(
                as("university").get("/v1/batches/" + batch + "/rows").path("rows[0].booking_id"));
        TestTime.moveTo(startsAt.plus(Duration.ofMinutes(5)));
        post(staff(site), booking, "check-in", "{\"documents_checked\":true}")
                .then()
                .statusCode(200);
        post(staff(site), booking, "health-declaration", PREGNANT).then().statusCode(201);
        post(staff(site), booking, "screening-decision", VisitStory.DEFERRED)
                .then()
                .statusCode(201);

        for (String path : List.of(
                "/v1/batches/" + batch,
                "/v1/batches/" + batch + "/rows",
                "/v1/batches/" + batch + "/result.csv",
                "/v1/bookings/" + booking,
                "/v1/bookings/" + booking + "/history")) {
            Response seen = as("university", "batches:read bookings:read").get(path);
            assertThat(seen.statusCode()).as(path).isEqualTo(200);
            assertThat(seen.asString().toLowerCase(Locale.ROOT)).as(path).doesNotContain(HEALTH);
        }
        assertThat(staff(site).get("/v1/bookings/" + booking + "/history").asString())
                .contains("health_declared");
        assertThat(unpacked(as("university").get("/v1/batches/" + batch + "/result.xlsx")))
                .contains("已预约")
                .doesNotContain(HEALTH);
        assertThat(as("university", "batches:read bookings:read")
                        .get("/v1/bookings/" + booking + "/visit")
                        .statusCode())
                .isEqualTo(403);
    }

    /** All that stands in a workbook, in small letters. */
    private static String unpacked(Response result) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(result.asByteArray()))) {
            return workbook.getFirstSheet().read().stream()
                    .flatMap(Row::stream)
                    .map(Cell::getText)
                    .collect(Collectors.joining("\n"))
                    .toLowerCase(Locale.ROOT);
        }
    }

    private static RequestSpecification staff(UUID site) {
        return VisitStory.staff(site, "desk clinic bookings:write bookings:read");
    }

    @Test
    void whatTheDatabaseRefusesIsNotQuotedInTheFailure() {
        NewRow impossible = new NewRow(
                0, 1, RowOutcome.PENDING, Optional.of("GARCIA-17"), Optional.empty(), new byte[1], List.of());

        Throwable failure = catchThrowable(() -> QuarkusTransaction.requiringNew()
                .run(() -> rows.add(UUID.randomUUID(), List.of(impossible, impossible))));

        StringWriter logged = new StringWriter();
        failure.printStackTrace(new PrintWriter(logged));
        assertThat(logged.toString()).contains("statement on batches failed").doesNotContain("GARCIA");
    }
}
