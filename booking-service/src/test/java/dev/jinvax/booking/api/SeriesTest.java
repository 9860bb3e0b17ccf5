package dev.jinvax.booking.api;

import static dev.jinvax.booking.testing.Calls.as;
import static dev.jinvax.booking.testing.Calls.book;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.jinvax.booking.application.LinkPersons;
import dev.jinvax.booking.domain.Policies;
import dev.jinvax.booking.testing.TestTime;
import dev.jinvax.booking.testing.ToldEvents;
import dev.jinvax.booking.testing.World;
import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.kit.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The series as partners meet it; the rules one by one are in SeriesRulesTest. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "booking"))
class SeriesTest {
    private static final LocalDate DAY_ZERO = LocalDate.of(2032, 3, 1);
    /** Above whatever another test decided for earlier days. */
    private static final int ITS_OWN = 1031;

    private static final int SWITCHED_ON = 1032;

    @Inject
    Policies policies;

    @Inject
    LinkPersons linkPersons;

    private UUID site;
    private String person;

    @BeforeEach
    void open() {
        World.policy(ITS_OWN, LocalDate.of(2031, 12, 1), "");
        TopicReader.await(() -> policies.on(DAY_ZERO)
                .filter(policy -> policy.policyVersion() >= ITS_OWN)
                .isPresent());
        site = World.publishedSite();
        person = Ids.next().toString();
    }

    /** Day 27 counted as 28, and its like: the days around every boundary, from the first request to the answer. */
    @ParameterizedTest(name = "{0}, next on day {1}: {2}")
    @CsvSource({
        "SINOPHARM_BEIJING, 20, 422", "SINOPHARM_BEIJING, 21, 201", "SINOPHARM_BEIJING, 22, 201",
        "ZHIFEI, 27, 422", "ZHIFEI, 28, 201", "ZHIFEI, 29, 201",
        "ZHIFEI, 55, 201", "ZHIFEI, 56, 201", "ZHIFEI, 57, 201",
    })
    void dayTwentySevenIsNotTwentyEight(String product, int day, int status) {
        World.dose(person, 1, DAY_ZERO, product);

        Response answer = book("alipay", insured(person), session(product, day));

        answer.then().statusCode(status);
        if (status == 201) {
            answer.then().body("dose_number", equalTo(2));
        } else {
            answer.then()
                    .body("code", equalTo("DOSE_TOO_EARLY"))
                    .body(
                            "context.earliest",
                            equalTo(DAY_ZERO.plusDays(day + 1L).toString()));
        }
    }

    @Test
    void anotherVaccineIsRefusedHoweverLateItIs() {
        World.dose(person, 1, DAY_ZERO, "SINOPHARM_BEIJING");

        book("alipay", insured(person), session("SINOVAC", 200))
                .then()
                .statusCode(422)
                .body("code", equalTo("PRODUCT_MISMATCH"));
    }

    @Test
    void bookingThatWaitsCountsTheDosesOfBothRecordsOnceTheyAreOnePerson() {
        String other = Ids.next().toString();
        World.dose(person, 1, DAY_ZERO, "ZHIFEI");
        World.dose(other, 1, DAY_ZERO.plusDays(30), "ZHIFEI");
        String waiting = book("alipay", insured(person), session("ZHIFEI", 90))
                .then()
                .statusCode(201)
                .body("dose_number", equalTo(2))
                .extract()
                .path("booking_id");

        linkPersons.link(person, other);

        as("alipay")
                .get("/v1/bookings/" + waiting)
                .then()
                .body("dose_number", equalTo(3))
                .body("version", equalTo(2));
    }

    @Test
    void bookingThatGoesToTheSurvivingRecordIsToldAtItsVersion() {
        String survivor = Ids.next().toString();
        World.dose(person, 1, DAY_ZERO, "ZHIFEI");
        String waiting = book("alipay", insured(person), session("ZHIFEI", 90)).path("booking_id");

        linkPersons.link(survivor, person);

        assertThat(ToldEvents.typesOf(UUID.fromString(waiting), 2))
                .containsExactly("booking.confirmed.v1", "booking.corrected.v1");
        as("alipay").get("/v1/bookings/" + waiting).then().body("version", equalTo(2));
    }

    @Test
    void firstDoseIsNeitherShownNorBookedWhereTheNextHasNoPlace() {
        switchOn();
        UUID first = session("SINOPHARM_BEIJING", 0);
        UUID tooEarly = session("SINOPHARM_BEIJING", 20);
        TopicReader.await(() -> onTheBoard("").contains(first.toString()));

        assertThat(onTheBoard("&dose_number=1")).doesNotContain(first.toString());
        assertThat(JsonPath.from(onTheBoard("")).getInt("sessions.find { it.session_id == '" + first + "' }.available"))
                .isZero();
        book("alipay", insured(person), first).then().statusCode(409).body("code", equalTo("NO_ROOM_FOR_NEXT_DOSE"));

        UUID next = session("SINOPHARM_BEIJING", 56);
        TopicReader.await(() -> onTheBoard("&dose_number=1").contains(first.toString()));
        book("alipay", insured(Ids.next().toString()), first).then().statusCode(201);
        World.dose(person, 1, DAY_ZERO);
        book("alipay", insured(person), tooEarly).then().body("code", equalTo("DOSE_TOO_EARLY"));
        book("alipay", insured(person), next).then().statusCode(201).body("dose_number", equalTo(2));
    }

    private String onTheBoard(String more) {
        return RestAssured.get("/v1/availability?site_id=%s&from=%s&to=%s%s".formatted(site, DAY_ZERO, DAY_ZERO, more))
                .asString();
    }

    private void switchOn() {
        World.policy(SWITCHED_ON, LocalDate.of(2032, 1, 1), "\"FIRST_DOSE_NEEDS_ROOM_FOR_NEXT\"");
        TopicReader.await(() -> policies.on(DAY_ZERO)
                .filter(policy -> policy.policyVersion() == SWITCHED_ON)
                .isPresent());
    }

    private UUID insured(String whose) {
        return World.applicant("alipay", whose, "ELIGIBLE", "INSURED_FREE");
    }

    private UUID session(String product, int day) {
        Instant nine =
                DAY_ZERO.plusDays(day).atTime(9, 0).atZone(TestTime.SHANGHAI).toInstant();
        return World.session(site, nine, 5, product);
    }
}
