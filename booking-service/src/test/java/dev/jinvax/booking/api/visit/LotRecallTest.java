package dev.jinvax.booking.api.visit;

import static dev.jinvax.booking.testing.ToldEvents.typesOf;
import static dev.jinvax.booking.testing.VisitStory.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.jinvax.booking.testing.TestTime;
import dev.jinvax.booking.testing.VisitStory;
import dev.jinvax.booking.testing.World;
import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.kit.testing.TestTokens;
import dev.jinvax.kit.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A recalled lot: nobody is given it any more, everybody who had it is listed and told once. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "booking"))
class LotRecallTest {
    private VisitStory story;
    private String lot;

    @BeforeEach
    void open() {
        story = VisitStory.tomorrowAtNine();
        lot = "LOT-" + Ids.next().toString().substring(24);
    }

    @AfterEach
    void setTheClockRight() {
        TestTime.reset();
    }

    @Test
    void everybodyWhoHadTheLotIsListedAndToldOnce() {
        UUID one = given(lot);
        UUID two = given(lot.toLowerCase(java.util.Locale.ROOT));
        UUID another = given(lot + "-B");

        Response recalled = recall(lot);

        recalled.then().statusCode(201).body("doses", equalTo(2));
        awaitTold(one);
        awaitTold(two);
        doses(recalled)
                .then()
                .body("doses.booking_id", contains(one.toString(), two.toString()))
                .body("doses[0].client_id", equalTo("alipay"))
                .body("doses[0].site_id", equalTo(story.site().toString()))
                .body("doses[0].told_at", notNullValue());
        assertThat(typesOf(one, 8)).endsWith("booking.lot_recalled.v1");
        assertThat(told(another)).isZero();
    }

    @Test
    void listIsReadPageByPage() {
        UUID one = given(lot);
        UUID two = given(lot);
        String id = recall(lot).path("recall_id");

        Response first = ops().get("/v1/lot-recalls/" + id + "/doses?limit=1");
        Response second = ops().get("/v1/lot-recalls/" + id + "/doses?limit=1&cursor=" + first.path("next_cursor"));

        first.then().body("doses.booking_id", contains(one.toString()));
        second.then().body("doses.booking_id", contains(two.toString()));
    }

    @Test
    void recalledLotIsGivenToNobody() {
        recall(lot).then().statusCode(201).body("doses", equalTo(0));
        UUID booking = story.cleared();

        post(story.desk(), booking, "dose", dose(lot)).then().statusCode(409).body("code", equalTo("LOT_RECALLED"));
        post(story.desk(), booking, "dose", dose("FRESH-LOT")).then().statusCode(201);
    }

    @Test
    void correctedLotComesAndGoes() {
        UUID goes = given(lot);
        UUID comes = given("FRESH-LOT");
        correct(goes, "FRESH-LOT");
        Response recalled = recall(lot);
        recalled.then().body("doses", equalTo(0));

        correct(comes, lot);

        awaitTold(comes);
        doses(recalled).then().body("doses.booking_id", contains(comes.toString()));
        assertThat(told(goes)).isZero();
    }

    @Test
    void lotIsRecalledOnceAndAnotherMakersLotOfThatNumberIsNot() {
        Response recalled = recall(lot);

        recall(lot).then().statusCode(409).body("code", equalTo("LOT_RECALLED_BEFORE"));
        recall("SINOVAC", lot).then().statusCode(201);
        ops().get("/v1/lot-recalls/" + recalled.path("recall_id"))
                .then()
                .statusCode(200)
                .body("lot", equalTo(lot))
                .body("reason_code", equalTo("QUALITY_DEFECT"))
                .body("recalled_by", equalTo("ops"));
        ops().get("/v1/lot-recalls?limit=200").then().body("recalls.lot", hasItem(lot));
        ops().get("/v1/lot-recalls/" + Ids.next()).then().statusCode(404);
    }

    @Test
    void recallsAreForOps() {
        story.clinic().get("/v1/lot-recalls").then().statusCode(403);
        story.desk().body("{}").post("/v1/lot-recalls").then().statusCode(403);
        RestAssured.get("/v1/lot-recalls").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"product_code\":\"x\",\"lot\":\"A\",\"reason_code\":\"DEFECT\"}",
                "{\"product_code\":\"SINOVAC\",\"lot\":\"a\\u0000\",\"reason_code\":\"DEFECT\"}",
                "{\"product_code\":\"SINOVAC\",\"lot\":\"A\",\"reason_code\":\"said Wang\"}",
            })
    void malformedRecallIsNamed(String body) {
        ops().header("Idempotency-Key", Ids.next().toString())
                .body(body)
                .post("/v1/lot-recalls")
                .then()
                .statusCode(400)
                .body("errors", hasSize(org.hamcrest.Matchers.greaterThan(0)));
    }

    private UUID given(String which) {
        UUID booking = story.cleared();
        post(story.desk(), booking, "dose", dose(which)).then().statusCode(201);
        return booking;
    }

    private static String dose(String which) {
        return VisitStory.dose(VisitStory.now()).replace("DEMO-LOT-0001", which);
    }

    private void correct(UUID booking, String to) {
        post(story.desk(), booking, "corrections", """
                {"field":"lot","value":"%s","reason":"read from the wrong box"}""".formatted(to)).then().statusCode(201);
    }

    private Response recall(String which) {
        return recall("SINOPHARM_BEIJING", which);
    }

    private static Response recall(String product, String which) {
        return ops().header("Idempotency-Key", Ids.next().toString())
                .body("{\"product_code\":\"%s\",\"lot\":\"%s\",\"reason_code\":\"QUALITY_DEFECT\"}"
                        .formatted(product, which))
                .post("/v1/lot-recalls");
    }

    private static Response doses(Response recalled) {
        return ops().get("/v1/lot-recalls/" + recalled.path("recall_id") + "/doses");
    }

    private static RequestSpecification ops() {
        return RestAssured.given()
                .auth()
                .oauth2(TestTokens.of("ops").scope("ops").token())
                .contentType(ContentType.JSON);
    }

    private static void awaitTold(UUID booking) {
        TopicReader.await(() -> told(booking) == 1);
    }

    private static int told(UUID booking) {
        return World.number(
                "select count(*) from booking_history where booking_id = ? and event_type = 'booking.lot_recalled.v1'",
                booking);
    }
}
