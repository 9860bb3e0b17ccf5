package dev.jinvax.notification.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.testing.TestTokens;
import dev.jinvax.notification.testing.Partner;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RefusalsTest {
    private static final String SOMETHING = "/v1/webhooks/0197d100-a991-7000-8000-000000000001";
    private final String owner = "owner-" + Ids.next();

    @ParameterizedTest
    @CsvSource({
        "POST, /v1/webhooks",
        "GET, /v1/webhooks",
        "GET, " + SOMETHING,
        "DELETE, " + SOMETHING,
        "POST, " + SOMETHING + "/test",
        "POST, " + SOMETHING + "/secret-rotation",
        "POST, " + SOMETHING + "/activation",
        "POST, " + SOMETHING + "/replay",
        "GET, /v1/deliveries",
        "POST, /v1/deliveries/0197d100-a991-7000-8000-000000000001/replay",
        "GET, /v1/reminders",
        "POST, /v1/opt-outs",
        "GET, /v1/templates/preview?kind=CONFIRMATION",
        "GET, /v1/figures",
        "GET, /v1/outbox",
    })
    void everyOperationWantsATokenWithItsScope(String method, String path) {
        given().contentType(ContentType.JSON)
                .request(method, path)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", is("TOKEN_MISSING_OR_INVALID"));
        Partner.as(TestTokens.of("alipay").scope("bookings:write sites:edit").token())
                .header("Idempotency-Key", "k")
                .body("{}")
                .request(method, path)
                .then()
                .statusCode(403)
                .body("code", is("FORBIDDEN"));
    }

    @Test
    void anothersWebhookIsAsGoodAsNone() {
        Partner.Webhook webhook = Partner.subscribe(Partner.token(owner), "http://localhost:9/x", List.of());
        String stranger = Partner.token("stranger");
        for (String call : List.of("GET ", "DELETE ", "POST /test", "POST /secret-rotation", "POST /activation")) {
            String[] parts = call.split(" ", -1);
            Partner.as(stranger)
                    .header("Idempotency-Key", Ids.next().toString())
                    .request(parts[0], "/v1/webhooks/" + webhook.id() + parts[1])
                    .then()
                    .statusCode(404)
                    .body("code", is("NOT_FOUND"));
        }
        Partner.as(stranger).get("/v1/webhooks").then().body("webhooks", not(hasItem(webhook.id())));
        Partner.as(stranger)
                .get("/v1/deliveries?webhook_id=" + webhook.id())
                .then()
                .body("deliveries", empty());
        Partner.as(Partner.ops()).get("/v1/webhooks/" + webhook.id()).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                        | VALIDATION_FAILED",
                "{\"url\": null}                                           | VALIDATION_FAILED",
                "{\"url\": \"\"}                                           | VALIDATION_FAILED",
                "{\"url\": \"ftp://a.example\"}                            | VALIDATION_FAILED",
                "{\"url\": \"https://a.example/\\u0000\"}                  | VALIDATION_FAILED",
                "{\"url\": \"https://a.example/ü\"}                        | VALIDATION_FAILED",
                "{\"url\": \"https://a.example/\\ud800\"}                  | VALIDATION_FAILED",
                "{\"url\": 5}                                              | BODY_UNREADABLE",
                "{\"url\": \"https://a.example\", \"event_types\": [null]} | VALIDATION_FAILED",
                "{\"url\": \"https://a.example\", \"event_types\": [\"\\u0000\"]} | VALIDATION_FAILED",
                "{\"url\": \"https://a.example\", \"event_types\": [\"no.such.v1\"]} | VALIDATION_FAILED",
                "{\"url\": \"https://a.example\", \"event_types\": \"x\"}  | BODY_UNREADABLE",
                "{\"url\": \"https://a.example\", \"color\": 1}            | BODY_UNREADABLE",
                "{\"url\": \"https://a.example\"                           | BODY_UNREADABLE",
                "[]                                                        | BODY_UNREADABLE",
                "null                                                      | VALIDATION_FAILED",
            })
    void oddWebhooksAreRefused(String body, String code) {
        post(body).statusCode(400).body("code", is(code)).body("message.zh", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://10.0.0.1/hook", "https://169.254.169.254/latest/meta-data", "https://[::1]/hook",
                "http://example.org/hook", "https://user:secret@example.org/hook", "https://[/hook"
            })
    void targetsInsideANetworkAreRefused(String url) {
        post("{\"url\": \"" + url + "\"}").statusCode(422).body("code", is("WEBHOOK_TARGET_REFUSED"));
    }

    @Test
    void creationWantsAnIdempotencyKeyAndAnswersARetryWithTheSame() {
        String body = "{\"url\": \"http://localhost:9/x\"}";
        Partner.as(Partner.token(owner))
                .body(body)
                .post("/v1/webhooks")
                .then()
                .statusCode(400)
                .body("code", is("IDEMPOTENCY_KEY_MISSING"));
        ValidatableResponse first = post("same", body).statusCode(201).body("secret", startsWith("whsec_"));
        String secret = first.extract().path("secret");
        post("same", body).statusCode(201).body("secret", is(secret));
        post("same", "{\"url\": \"http://localhost:9/y\"}")
                .statusCode(422)
                .body("code", is("IDEMPOTENCY_KEY_MISMATCH"));
        Partner.as(Partner.token(owner))
                .get("/v1/webhooks")
                .then()
                .body("webhooks", hasSize(1))
                .body("webhooks[0].secret", is((Object) null));
    }

    @Test
    void noMoreWebhooksThanThereMayBe() {
        for (int index = 0; index < 20; index++) {
            post("{\"url\": \"http://localhost:9/x\"}").statusCode(201);
        }
        post("{\"url\": \"http://localhost:9/x\"}").statusCode(409).body("code", is("WEBHOOKS_FULL"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/deliveries?webhook_id=x", "/v1/deliveries?booking_id=%00", "/v1/deliveries?state=LOST",
                "/v1/deliveries?limit=0", "/v1/deliveries?limit=201", "/v1/deliveries?cursor=%21",
                "/v1/webhooks?limit=-1", "/v1/webhooks?cursor=x"
            })
    void oddQuestionsAreRefused(String path) {
        Partner.as(Partner.token(owner)).get(path).then().statusCode(400).body("code", is("VALIDATION_FAILED"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/reminders?person_key=a%00b",
                "/v1/reminders?booking_id=1",
                "/v1/reminders?state=sent",
                "/v1/templates/preview",
                "/v1/templates/preview?kind=LOVE",
                "/v1/templates/preview?kind=CONFIRMATION&language=fr"
            })
    void opsAreToldWhatIsOddToo(String path) {
        Partner.as(Partner.ops()).get(path).then().statusCode(400).body("code", is("VALIDATION_FAILED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/webhooks/x", "/v1/webhooks/0197d100-a991-7000-8000-000000000009"})
    void unknownWebhookIsNotFound(String path) {
        Partner.as(Partner.token(owner)).get(path).then().statusCode(404).body("code", is("NOT_FOUND"));
    }

    @Test
    void limitThatIsNoNumberIsNoServerError() {
        Partner.as(Partner.token(owner)).get("/v1/webhooks?limit=many").then().statusCode(400);
    }

    @Test
    void unknownDeliveryIsNotReplayed() {
        Partner.as(Partner.token(owner))
                .post("/v1/deliveries/" + UUID.randomUUID() + "/replay")
                .then()
                .statusCode(404);
    }

    @Test
    void webhooksAreListedPageByPage() {
        for (int index = 0; index < 3; index++) {
            post("{\"url\": \"http://localhost:9/" + index + "\"}").statusCode(201);
        }
        String cursor = Partner.as(Partner.token(owner))
                .get("/v1/webhooks?limit=2")
                .then()
                .body("webhooks.url", is(List.of("http://localhost:9/0", "http://localhost:9/1")))
                .extract()
                .path("next_cursor");
        Partner.as(Partner.token(owner))
                .get("/v1/webhooks?limit=2&cursor=" + cursor)
                .then()
                .body("webhooks.url", is(List.of("http://localhost:9/2")))
                .body("next_cursor", is((Object) null));
    }

    @Test
    void wrongContentTypeIsNamed() {
        given().header("Authorization", "Bearer " + Partner.token(owner))
                .header("Idempotency-Key", "k")
                .contentType("text/plain")
                .body("hello")
                .post("/v1/webhooks")
                .then()
                .statusCode(415)
                .body("code", is("MEDIA_TYPE_UNSUPPORTED"));
    }

    private ValidatableResponse post(String body) {
        return post(Ids.next().toString(), body);
    }

    private ValidatableResponse post(String key, String body) {
        return Partner.as(Partner.token(owner))
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/webhooks")
                .then();
    }
}
