package dev.jinvax.booking.testing;

import static dev.jinvax.booking.testing.Calls.as;
import static dev.jinvax.booking.testing.Calls.body;
import static dev.jinvax.booking.testing.Calls.book;
import static io.restassured.RestAssured.given;

import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Holds as partners make and use them. */
public final class HoldCalls {
    private HoldCalls() {}

    public static RequestSpecification holder(String client) {
        return given().auth()
                .oauth2(TestTokens.of(client)
                        .channel("ALIPAY_HEALTH_CODE")
                        .scope("holds:write")
                        .token())
                .contentType(ContentType.JSON);
    }

    public static Response hold(String client, UUID session) {
        return hold(client, Ids.next().toString(), "{\"session_id\":\"" + session + "\"}");
    }

    public static Response hold(String client, String key, String body) {
        return holder(client).header("Idempotency-Key", key).body(body).post("/v1/holds");
    }

    public static Response bookHeld(String client, UUID applicant, UUID session, String hold) {
        return bookHeld(client, Ids.next().toString(), applicant, session, hold);
    }

    public static Response bookHeld(String client, String key, UUID applicant, UUID session, String hold) {
        return book(client, key, body(applicant, session, null).replaceFirst("\\{", "{\"hold_id\":\"" + hold + "\","));
    }

    public static Response cancel(String client, String booking) {
        return as(client).body("{}").post("/v1/bookings/" + booking + "/cancellation");
    }
}
