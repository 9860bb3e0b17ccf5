package dev.jinvax.booking.api;

import static dev.jinvax.booking.testing.Calls.as;
import static dev.jinvax.booking.testing.Calls.body;
import static dev.jinvax.booking.testing.Calls.book;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.jinvax.booking.testing.TestTime;
import dev.jinvax.booking.testing.World;
import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.kit.testing.TestTokens;
import dev.jinvax.kit.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "booking"))
class PartnersTest {
    private final String client = "client-" + Ids.next();

    @BeforeEach
    void world() {
        World.policy();
    }

    @AfterEach
    void resetTime() {
        TestTime.reset();
    }

    @Test
    void profileIsReadAsItWasWrittenAndAChangeInBetweenIsNoticed() {
        String profile = """
                {"channel":"SANJINTONG","name":"Sanjintong","contact":{"email":"duty@example.org","phone":"+86 351 1234567"},
                 "requests_per_second":50,"bookings_per_day":2000}""";
        String tag = describe(profile).then().statusCode(200).extract().header("ETag");

        ops().get("/v1/partners/" + client)
                .then()
                .statusCode(200)
                .header("ETag", tag)
                .body("contact.email", equalTo("duty@example.org"))
                .body("requests_per_second", equalTo(50))
                .body("bookings_per_day", equalTo(2000))
                .body("suspended", equalTo(false));
        describe(profile.replace("50", "60")).then().statusCode(200);
        ops().header("If-Match", tag)
                .body(profile)
                .put("/v1/partners/" + client)
                .then()
                .statusCode(412)
                .body("code", equalTo("PRECONDITION_FAILED"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"channel\":\"SANJINTONG\",\"name\":\"\"}",
                "{\"channel\":\"SANJINTONG\",\"name\":\"a\",\"requests_per_second\":0}",
                "{\"channel\":\"SANJINTONG\",\"name\":\"a\",\"bookings_per_day\":-1}",
                "{\"channel\":\"SANJINTONG\",\"name\":\"a\",\"contact\":{\"email\":\"nobody\"}}",
                "{\"channel\":\"SANJINTONG\",\"name\":\"a\",\"contact\":{\"phone\":\"ring me\"}}",
                "{\"name\":\"a\"}"
            })
    void profileWithAFaultIsRefused(String profile) {
        describe(profile).then().statusCode(400);
    }

    @Test
    void unknownPartnerIsNotFound() {
        ops().get("/v1/partners/" + client).then().statusCode(404);
    }

    @Test
    void opsDoesNotLockItselfOut() {
        ops().body("{\"channel\":\"SITE\",\"name\":\"ops\",\"suspended\":true}")
                .put("/v1/partners/ops")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("suspended"));
    }

    @Test
    void suspendedPartnerIsRefusedWithTheTokenItHadAndServedAgainLater() {
        RequestSpecification call = as(client);
        call.get("/v1/bookings").then().statusCode(200);

        describe("{\"channel\":\"SANJINTONG\",\"name\":\"a\",\"suspended\":true}");
        TopicReader.await(() -> call.get("/v1/bookings").statusCode() == 403);
        String code = call.get("/v1/bookings").path("code");
        describe("{\"channel\":\"SANJINTONG\",\"name\":\"a\",\"suspended\":false}");

        assertThat(code).isEqualTo("PARTNER_SUSPENDED");
        TopicReader.await(() -> call.get("/v1/bookings").statusCode() == 200);
    }

    @Test
    void bookingsBeyondTheDaysQuotaWaitForTheNextDay() {
        UUID session = session(10);
        quota(3);
        List<UUID> applicants =
                IntStream.range(0, 4).mapToObj(n -> World.applicant(client)).toList();
        String key = Ids.next().toString();
        String first = body(applicants.get(0), session, null);
        assertThat(book(client, key, first).statusCode()).isEqualTo(201);
        assertThat(book(client, applicants.get(1), session).statusCode()).isEqualTo(201);
        assertThat(book(client, applicants.get(2), session).statusCode()).isEqualTo(201);

        Response refused = book(client, applicants.get(3), session);

        refused.then().statusCode(429).body("code", equalTo("RATE_LIMITED"));
        assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"day\";q=3;w=86400");
        assertThat(refused.header("RateLimit")).isEqualTo("\"day\";r=0;t=" + refused.header("Retry-After"));
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 86_400);
        // What was booked before is answered to a retry, however much of the quota is used.
        assertThat(book(client, key, first).statusCode()).isEqualTo(201);
        TestTime.moveTo(TestTime.now().plus(Duration.ofSeconds(Long.parseLong(refused.header("Retry-After")))));
        assertThat(book(client, applicants.get(3), session).statusCode()).isEqualTo(201);
    }

    @Test
    void bookingThatIsNotMadeDoesNotCount() {
        UUID full = session(1);
        UUID free = session(5);
        quota(2);
        assertThat(book(client, World.applicant(client), full).statusCode()).isEqualTo(201);

        IntStream.range(0, 6)
                .forEach(n -> book(client, World.applicant(client), full).then().statusCode(409));

        assertThat(book(client, World.applicant(client), free).statusCode()).isEqualTo(201);
        assertThat(book(client, World.applicant(client), free).statusCode()).isEqualTo(429);
    }

    private void quota(int bookings) {
        describe("{\"channel\":\"SANJINTONG\",\"name\":\"a\",\"bookings_per_day\":" + bookings + "}")
                .then()
                .statusCode(200);
        // Quotas are read each second; one that was written later is known, so this one is.
        UUID session = session(200);
        String later = client + "-later";
        ops().body("{\"channel\":\"SANJINTONG\",\"name\":\"a\",\"bookings_per_day\":1}")
                .put("/v1/partners/" + later);
        TopicReader.await(() -> book(later, World.applicant(later), session).statusCode() == 429);
    }

    private static UUID session(int capacity) {
        return World.session(World.publishedSite(), TestTime.tomorrowAt("09:00").plus(Duration.ofDays(3)), capacity);
    }

    private Response describe(String profile) {
        return ops().body(profile).put("/v1/partners/" + client);
    }

    private static RequestSpecification ops() {
        return given().auth()
                .oauth2(TestTokens.of("ops").scope("partners:write").token())
                .contentType(ContentType.JSON);
    }
}
