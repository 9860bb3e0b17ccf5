package dev.jinvax.booking.messaging;

import static dev.jinvax.booking.testing.Calls.as;
import static dev.jinvax.booking.testing.VisitStory.post;
import static dev.jinvax.booking.testing.batch.BatchCalls.awaitState;
import static dev.jinvax.booking.testing.batch.BatchCalls.cancel;
import static dev.jinvax.booking.testing.batch.BatchCalls.uploaded;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.booking.application.FlagLiveBookings;
import dev.jinvax.booking.domain.BookingFlag;
import dev.jinvax.booking.domain.batch.BatchFailure;
import dev.jinvax.booking.domain.batch.Batches;
import dev.jinvax.booking.testing.RegistryTells;
import dev.jinvax.booking.testing.TestTime;
import dev.jinvax.booking.testing.VisitStory;
import dev.jinvax.booking.testing.World;
import dev.jinvax.booking.testing.batch.BatchFile;
import dev.jinvax.booking.testing.batch.SimulatedEligibility;
import dev.jinvax.contracts.Contracts;
import dev.jinvax.contracts.ProducedEvents;
import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.kit.testing.TestTokens;
import dev.jinvax.kit.testing.TopicReader;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Makes booking send every event it may send, and holds all of it against the contracts. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "booking"))
class ProducedEventsTest {
    /**
     * Bookings with a version no event tells of: whatever changed them, the API, a batch, the desk, a timer, a correction.
     * Those that tests put into the table have no beginning and are left out.
     */
    private static final String SILENT_CHANGES = """
            select count(*)::int from booking b
            where exists (select from booking_history h where h.booking_id = b.booking_id and h.version = 1)
              and b.version <> (select count(*) from booking_history h where h.booking_id = b.booking_id)
            """;

    @Inject
    FlagLiveBookings flag;

    @Inject
    Batches batches;

    @AfterEach
    void resetTime() {
        TestTime.reset();
    }

    @Test
    void everyEventIsSentAndKeepsItsContract() {
        changeBookings();
        visit();
        batches();
        describePartner();

        assertThat(problemsOnceAllHaveCome()).isEmpty();
        assertThat(World.number(SILENT_CHANGES)).isZero();
    }

    private void changeBookings() {
        VisitStory story = VisitStory.tomorrowAtNine();
        UUID other = World.session(story.site(), story.startsAt().plus(Duration.ofDays(2)), 5);
        TestTime.moveTo(story.startsAt().minus(Duration.ofHours(8)));
        UUID booking = story.booked();
        as("alipay").body("{\"session_id\":\"" + other + "\"}").post("/v1/bookings/" + booking + "/rescheduling");
        flag.inSessions(List.of(other), BookingFlag.SESSION_CANCELLED);
        as("alipay").body("{\"reason_code\":\"TRAVEL\"}").post("/v1/bookings/" + booking + "/cancellation");
        UUID repriced = story.booked();
        String day = LocalDate.ofInstant(story.startsAt(), ZoneId.of("Asia/Shanghai"))
                .toString();
        RegistryTells.site(story.site(), 2, RegistryTells.AS_IT_IS.charging(12_000, day));
        as("alipay").body("{\"version\":2}").post("/v1/bookings/" + repriced + "/acceptance");
    }

    private static void visit() {
        VisitStory story = VisitStory.tomorrowAtNine();
        story.deferred();
        UUID absent = story.booked();
        UUID left = story.observing();
        UUID overdue = story.observing();
        UUID referred = story.observing();
        post(story.desk(), referred, "adverse-events", VisitStory.SERIOUS.formatted(VisitStory.now()));
        UUID booking = story.released();
        post(story.desk(), left, "left-unreleased", null);
        post(
                story.desk(),
                booking,
                "corrections",
                "{\"field\":\"lot\",\"value\":\"DEMO-LOT-CALLED-BACK\",\"reason\":\"wrong box\",\"corrected_by\":\"Wang Fang\"}");
        recall("DEMO-LOT-CALLED-BACK");
        TestTime.moveTo(TestTime.now().plus(Duration.ofMinutes(20)));
        TopicReader.await(() -> World.number(
                        "select count(*)::int from booking_history where booking_id = ? and event_type = ?",
                        overdue,
                        "booking.observation_overdue.v1")
                == 1);
        TestTime.moveTo(story.startsAt().plus(Duration.ofDays(1)));
        post(story.desk(), booking, "follow-up-reports", "{\"day\":1,\"symptoms\":[\"FEVER\"],\"severe\":true}")
                .then()
                .statusCode(201);
        TestTime.moveTo(story.startsAt().plus(Duration.ofDays(16)));
        awaitBooking(absent, "NO_SHOW");
        awaitBooking(booking, "COMPLETED");
        TestTime.reset();
    }

    private static void recall(String lot) {
        given().auth()
                .oauth2(TestTokens.of("ops").scope("ops").token())
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", lot)
                .body("{\"product_code\":\"SINOPHARM_BEIJING\",\"lot\":\"%s\",\"reason_code\":\"QUALITY_DEFECT\"}"
                        .formatted(lot))
                .post("/v1/lot-recalls")
                .then()
                .statusCode(201);
    }

    private static void awaitBooking(UUID booking, String state) {
        TopicReader.await(() ->
                World.number("select count(*)::int from booking where booking_id = ? and state = ?", booking, state)
                        == 1);
    }

    private void batches() {
        SimulatedEligibility.start();
        UUID site = World.publishedSite();
        World.session(site, Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(3)), 20);
        awaitState(uploaded(BatchFile.of(3), "COMMIT", site), "COMPLETED");
        String planned = uploaded(BatchFile.of(2), "PLAN", site);
        awaitState(planned, "PLANNED");
        cancel(planned);
        String failing = uploaded(BatchFile.of(2), "PLAN", site);
        awaitState(failing, "PLANNED");
        QuarkusTransaction.requiringNew()
                .run(() -> batches.lock(UUID.fromString(failing))
                        .orElseThrow()
                        .fail(BatchFailure.NOT_CARRIED_ON, Instant.now()));
    }

    private static void describePartner() {
        given().auth()
                .oauth2(TestTokens.of("ops").scope("partners:write").token())
                .contentType(ContentType.JSON)
                .body(
                        "{\"channel\":\"SANJINTONG\",\"name\":\"Sanjintong\",\"suspended\":false,\"bookings_per_day\":5000}")
                .put("/v1/partners/sanjintong")
                .then()
                .statusCode(200);
    }

    /** Everything this run has sent so far, until every type is among it. */
    private static List<String> problemsOnceAllHaveCome() {
        Set<String> wanted = new HashSet<>(Contracts.producedBy("booking"));
        ProducedEvents produced = ProducedEvents.of("booking");
        Set<String> topics = Contracts.topics().stream()
                .filter(topic -> topic.producers().equals(List.of("booking")))
                .map(topic -> topic.name())
                .collect(Collectors.toSet());
        for (String topic : topics) {
            Set<String> own = Contracts.topics().stream()
                    .filter(each -> each.name().equals(topic))
                    .flatMap(each -> each.types().stream())
                    .filter(wanted::contains)
                    .collect(Collectors.toSet());
            Set<String> come = new HashSet<>();
            TopicReader.awaitUntil(topic, message -> {
                Map<String, String> headers = headers(message);
                produced.take(topic, headers, Optional.ofNullable(message.value()));
                come.add(headers.getOrDefault("ce_type", ""));
                return come.containsAll(own);
            });
        }
        return produced.problems();
    }

    private static Map<String, String> headers(ConsumerRecord<String, byte[]> message) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : message.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return headers;
    }
}
