package dev.jinvax.notification.testing;

import static io.restassured.RestAssured.given;

import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A client of the API with what it needs to check signatures, written without the library that makes them. */
public final class Partner {
    private Partner() {}

    public static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
    }

    public static String token(String clientId) {
        return TestTokens.of(clientId)
                .scope("webhooks:write webhooks:read deliveries:read opt-outs:write")
                .channel("ALIPAY_HEALTH_CODE")
                .token();
    }

    /** A token of ops. */
    public static String ops() {
        return TestTokens.of("ops")
                .scope("ops reminders:read deliveries:read templates:read webhooks:read")
                .token();
    }

    public static Webhook subscribe(String token, String url, List<String> eventTypes) {
        ValidatableResponse answer = as(token)
                .header("Idempotency-Key", Ids.next().toString())
                .body(Map.of("url", url, "event_types", eventTypes))
                .post("/v1/webhooks")
                .then()
                .statusCode(201);
        return new Webhook(answer.extract().path("webhook_id"), answer.extract().path("secret"));
    }

    /** A webhook whose messages are signed with a key pair; {@code secret} is the public key. */
    public static Webhook subscribeWithKeyPair(String token, String url) {
        ValidatableResponse answer = as(token)
                .header("Idempotency-Key", Ids.next().toString())
                .body(Map.of("url", url, "signing", "ED25519"))
                .post("/v1/webhooks")
                .then()
                .statusCode(201);
        return new Webhook(answer.extract().path("webhook_id"), answer.extract().path("public_key"));
    }

    /** The new secret of a webhook, or its new public key. */
    public static String rotate(String token, Webhook webhook) {
        ValidatableResponse answer = as(token)
                .header("Idempotency-Key", Ids.next().toString())
                .post("/v1/webhooks/" + webhook.id() + "/secret-rotation")
                .then()
                .statusCode(201);
        String secret = answer.extract().path("secret");
        return secret == null ? answer.extract().path("public_key") : secret;
    }

    /** Sends a test event and answers its {@code webhook-id}. */
    public static String test(String token, Webhook webhook) {
        return as(token)
                .post("/v1/webhooks/" + webhook.id() + "/test")
                .then()
                .statusCode(202)
                .extract()
                .path("message_id");
    }

    /** The deliveries of a webhook, oldest first. */
    public static List<Map<String, Object>> deliveries(String token, Webhook webhook) {
        return as(token)
                .get("/v1/deliveries?webhook_id=" + webhook.id())
                .then()
                .statusCode(200)
                .extract()
                .path("deliveries");
    }

    /** Whether one of the signatures is that of {@code secret}: HMAC-SHA-256 over id, timestamp and body. */
    public static boolean isSigned(Receiver.Received received, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
            String signed = received.id() + "." + received.timestamp() + "." + received.body();
            String expected =
                    "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
            return List.of(received.signature().split(" ")).contains(expected);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A webhook just made. */
    public record Webhook(String id, String secret) {}
}
