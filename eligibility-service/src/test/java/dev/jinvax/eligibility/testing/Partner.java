package dev.jinvax.eligibility.testing;

import static io.restassured.RestAssured.given;

import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;

/** A client of the service, with the token the issuer would give it. */
public final class Partner {
    public static final Partner ALIPAY = new Partner("alipay", "applicants:write applicants:read assessments:preview");
    public static final Partner HEALTH_SHANXI =
            new Partner("health-shanxi", "applicants:write applicants:read assessments:preview");
    public static final Partner OPS =
            new Partner("ops", "ops policies:write policies:read enrolments:write applicants:read");

    private static final String PARTNER_SCOPES = "applicants:write applicants:read assessments:preview";

    private final String token;

    private Partner(String clientId, String scopes) {
        this.token = TestTokens.of(clientId).scope(scopes).token();
    }

    /** A partner nobody else in the tests is. */
    public static Partner of(String clientId) {
        return new Partner(clientId, PARTNER_SCOPES);
    }

    public static Partner of(String clientId, String scopes) {
        return new Partner(clientId, scopes);
    }

    public String token() {
        return token;
    }

    /** A request with the partner's token and a new idempotency key. */
    public RequestSpecification asks() {
        return asks(Ids.next().toString());
    }

    public RequestSpecification asks(String idempotencyKey) {
        return given().auth().oauth2(token).contentType(ContentType.JSON).header("Idempotency-Key", idempotencyKey);
    }

    /** Sends a roll as NDJSON. */
    public ValidatableResponse sendsRoll(String query, String ndjson) {
        return asks().contentType("application/x-ndjson")
                .body(ndjson.getBytes(StandardCharsets.UTF_8))
                .post("/v1/insurance-enrolments" + query)
                .then();
    }

    public ValidatableResponse registers(FormFixture form) {
        return asks().body(form.json()).post("/v1/applicants").then();
    }

    /** Registers somebody and answers the applicant's id. */
    public String registered(FormFixture form) {
        return registers(form).statusCode(201).extract().path("applicant_id");
    }
}
