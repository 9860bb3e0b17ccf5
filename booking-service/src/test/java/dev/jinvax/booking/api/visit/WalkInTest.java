package dev.jinvax.booking.api.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.jinvax.booking.testing.TestTime;
import dev.jinvax.booking.testing.VisitStory;
import dev.jinvax.booking.testing.World;
import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "booking"))
class WalkInTest {
    private VisitStory story;

    @BeforeEach
    void open() {
        story = VisitStory.tomorrowAtNine();
    }

    @AfterEach
    void setTheClockRight() {
        TestTime.reset();
    }

    @Test
    void walkInGetsAPlaceOfTodayAndIsCheckedIn() {
        Response answer = walkIn(Ids.next().toString(), body(applicant("ELIGIBLE"), story.session(), ""));

        answer.then().statusCode(201).body("state", equalTo("CHECKED_IN")).body("price.amount_minor", equalTo(12500));
        story.visit(UUID.fromString(answer.path("booking_id")))
                .then()
                .statusCode(200)
                .body("state", equalTo("CHECKED_IN"));
        assertThat(story.placesTaken()).isEqualTo(1);
    }

    @Test
    void walkInAskedTwiceIsOneWalkInWithOneAnswer() {
        String key = Ids.next().toString();
        String body = body(applicant("ELIGIBLE"), story.session(), "");

        Response first = walkIn(key, body);
        Response again = walkIn(key, body);
        Response other = walkIn(key, body(applicant("ELIGIBLE"), story.session(), ""));

        again.then().statusCode(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        other.then().statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_MISMATCH"));
        assertThat(story.placesTaken()).isEqualTo(1);
    }

    @Test
    void walkInSharesTheCapacityOfEverybody() {
        UUID small = World.session(story.site(), story.startsAt(), 1);
        walkIn(Ids.next().toString(), body(applicant("ELIGIBLE"), small, ""))
                .then()
                .statusCode(201);

        walkIn(Ids.next().toString(), body(applicant("ELIGIBLE"), small, ""))
                .then()
                .statusCode(409)
                .body("code", equalTo("SESSION_FULL"));
    }

    @Test
    void walkInIsForTodayAndTakesNoPlaceOtherwise() {
        UUID later = World.session(story.site(), story.startsAt().plus(Duration.ofDays(1)), 5);

        walkIn(Ids.next().toString(), body(applicant("ELIGIBLE"), later, ""))
                .then()
                .statusCode(409)
                .body("code", equalTo("NOT_TODAY"));
        assertThat(World.number("select live from session_ledger where session_id = ?", later))
                .isZero();
    }

    @Test
    void referredWalkInNeedsTheResolutionBeforeAPlaceIsTaken() {
        UUID referred = applicant("REFER_TO_SITE");
        walkIn(Ids.next().toString(), body(referred, story.session(), ""))
                .then()
                .statusCode(409)
                .body("code", equalTo("REFERRAL_UNRESOLVED"));
        assertThat(story.placesTaken()).isZero();

        walkIn(
                        Ids.next().toString(),
                        body(
                                referred,
                                story.session(),
                                ",\"referral_resolution\":{\"resolved\":true,\"note_code\":\"PERMIT_RECEIPT_SEEN\"}"))
                .then()
                .statusCode(201);
    }

    @Test
    void walkInOfAnotherSiteOrOfSomebodyElsesApplicantIsUnknown() {
        UUID elsewhere = VisitStory.tomorrowAtNine().session();
        walkIn(Ids.next().toString(), body(applicant("ELIGIBLE"), elsewhere, ""))
                .then()
                .statusCode(404)
                .body("code", equalTo("SESSION_UNKNOWN"));
        walkIn(Ids.next().toString(), body(World.applicant("alipay"), story.session(), ""))
                .then()
                .statusCode(404)
                .body("code", equalTo("APPLICANT_UNKNOWN"));
    }

    @Test
    void walkInDeclaresTheirWishToo() {
        walkIn(
                        Ids.next().toString(),
                        "{\"applicant_id\":\"%s\",\"session_id\":\"%s\",\"documents_checked\":true}"
                                .formatted(applicant("ELIGIBLE"), story.session()))
                .then()
                .statusCode(422)
                .body("code", equalTo("DECLARATION_MISSING"));
    }

    private UUID applicant(String outcome) {
        return World.applicant("desk-" + story.site(), Ids.next().toString(), outcome, "SELF_PAID");
    }

    private Response walkIn(String key, String body) {
        return story.desk().header("Idempotency-Key", key).body(body).post("/v1/walk-ins");
    }

    private static String body(UUID applicant, UUID session, String more) {
        return """
                {"applicant_id":"%s","session_id":"%s","documents_checked":true,
                 "declaration":{"informed_and_voluntary":true,"declared_at":"2026-11-20T09:00:00+08:00"}%s}""".formatted(applicant, session, more);
    }
}
