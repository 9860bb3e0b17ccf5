package dev.jinvax.booking.testing;

import static io.restassured.RestAssured.given;

import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Calls of the API as partners make them. */
public final class Calls {
    private Calls() {}

    public static RequestSpecification as(String client) {
        return given().auth()
                .oauth2(TestTokens.of(client)
                        .channel("ALIPAY_HEALTH_CODE")
                        .scope("bookings:write bookings:read")
                        .token())
                .contentType(ContentType.JSON);
    }

    public static Response book(String client, UUID applicant, UUID session) {
        return book(client, Ids.next().toString(), body(applicant, session, null));
    }

    public static Response book(String client, String key, String body) {
        return as(client).header("Idempotency-Key", key).body(body).post("/v1/bookings");
    }

    public static String body(UUID applicant, UUID session, String outNo) {
        return """
                {%s"applicant_id":"%s","session_id":"%s",
                 "declaration":{"informed_and_voluntary":true,"declared_at":"2026-11-20T09:00:00+08:00"}}""".formatted(outNo == null ? "" : "\"out_booking_no\":\"" + outNo + "\",", applicant, session);
    }
}
