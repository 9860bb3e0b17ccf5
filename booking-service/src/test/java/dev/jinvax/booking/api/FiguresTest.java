package dev.jinvax.booking.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.booking.testing.TestTime;
import dev.jinvax.booking.testing.VisitStory;
import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.kit.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every figure moves by exactly what happened; others' tests share the database, so differences are compared. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "booking"))
class FiguresTest {
    private static final String OF_CITY = "findAll { it.city_code == '140100' }.";
    private LocalDate day = LocalDate.EPOCH;

    @AfterEach
    void backToNow() {
        TestTime.reset();
    }

    @Test
    void visitMovesPlacesDosesAndThoseWatched() {
        VisitStory story = VisitStory.tomorrowAtNine();
        day = story.startsAt().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
        Counted before = count();

        story.observing();
        Counted observing = count();
        TestTime.moveTo(TestTime.now().plus(Duration.ofMinutes(46)));
        Counted overdue = count();

        assertThat(observing.minus(before)).isEqualTo(new Counted(0, 1, -1, 1, 1, 0, 0, 0));
        assertThat(overdue.minus(before)).isEqualTo(new Counted(0, 1, -1, 1, 1, 1, 0, 0));
    }

    @Test
    void seriousAdverseEventIsCountedWithItsDuty() {
        VisitStory story = VisitStory.tomorrowAtNine();
        day = story.startsAt().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
        UUID booking = story.observing();
        Counted before = count();

        VisitStory.post(story.clinic(), booking, "adverse-events", VisitStory.SERIOUS.formatted(VisitStory.now()))
                .then()
                .statusCode(201);

        assertThat(count().minus(before)).isEqualTo(new Counted(0, 0, 0, 0, -1, 0, 1, 1));
    }

    @Test
    void onlyOpsMayLook() {
        for (String path : new String[] {"/v1/figures", "/v1/outbox"}) {
            given().get(path).then().statusCode(401);
            given().auth()
                    .oauth2(TestTokens.of("alipay").scope("bookings:read").token())
                    .get(path)
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void outboxTellsHowManyWaitAndForHowLong() {
        assertThat(ops("/v1/outbox").getInt("waiting")).isNotNegative();
        assertThat(ops("/v1/outbox").getLong("oldest_age_seconds")).isNotNegative();
    }

    private Counted count() {
        JsonPath told = ops("/v1/figures?from=" + day + "&to=" + day);
        return new Counted(
                sum(told, "places", "capacity"),
                sum(told, "places", "taken"),
                sum(told, "places", "free"),
                sum(told, "doses", "doses"),
                sum(told, "watched", "observing"),
                sum(told, "watched", "overdue"),
                sum(told, "adverse_events", "serious"),
                sum(told, "watched", "duty_running"));
    }

    private static int sum(JsonPath told, String list, String field) {
        return told.getList(list + "." + OF_CITY + field, Integer.class).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static JsonPath ops(String path) {
        return given().auth()
                .oauth2(TestTokens.of("ops").scope("ops").token())
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private record Counted(
            int capacity, int taken, int free, int doses, int observing, int overdue, int serious, int dutyRunning) {
        Counted minus(Counted other) {
            return new Counted(
                    capacity - other.capacity,
                    taken - other.taken,
                    free - other.free,
                    doses - other.doses,
                    observing - other.observing,
                    overdue - other.overdue,
                    serious - other.serious,
                    dutyRunning - other.dutyRunning);
        }
    }
}
