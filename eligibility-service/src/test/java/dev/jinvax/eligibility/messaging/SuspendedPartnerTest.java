package dev.jinvax.eligibility.messaging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.kit.testing.TestTokens;
import dev.jinvax.kit.testing.TopicReader;
import dev.jinvax.kit.testing.TopicWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What ops decides about a partner at booking is felt here, for a token that was accepted before too. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class SuspendedPartnerTest {
    private final String client = "client-" + Ids.next();
    private final String token = TestTokens.of(client)
            .scope("applicants:read")
            .channel("ALIPAY_HEALTH_CODE")
            .token();

    @Test
    void suspendedPartnerIsRefusedAndReadmittedPartnerIsServed() {
        assertThat(call().statusCode()).isEqualTo(200);

        tell(1, "true");
        TopicReader.await(() -> call().statusCode() == 403);
        String code = call().path("code");
        tell(2, "false");

        assertThat(code).isEqualTo("PARTNER_SUSPENDED");
        TopicReader.await(() -> call().statusCode() == 200);
    }

    private Response call() {
        return given().auth().oauth2(token).get("/v1/applicants");
    }

    private void tell(int version, String suspended) {
        String body = """
                {"client_id":"%s","version":%d,"channel":"ALIPAY_HEALTH_CODE","name":"Demo","suspended":%s,
                 "changed_at":"2026-11-22T00:00:00Z"}""".formatted(client, version, suspended);
        TopicWriter.write(
                "booking.partners.v1",
                client,
                Ids.next(),
                "booking.partner.changed.v1",
                body.getBytes(StandardCharsets.UTF_8));
    }
}
