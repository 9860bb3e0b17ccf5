package dev.jinvax.eligibility.api;

import static dev.jinvax.eligibility.testing.FormFixture.aPerson;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.testing.OwnStack;
import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.kit.testing.TestTokens;
import dev.jinvax.kit.testing.fuzz.FuzzReport;
import dev.jinvax.kit.testing.fuzz.Fuzzer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever is sent, the answer is one the document promises. */
@QuarkusTest
@TestProfile(OwnStack.class)
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class FuzzTest {
    private static final int REQUESTS = 5_000;

    @Test
    void answersKeepTheDocumentWhateverIsSent() {
        Map<String, List<String>> known = Map.of(
                "id", Stream.generate(FuzzTest::applicant).limit(20).toList(),
                "version", List.of("1"));
        TestTokens caller = TestTokens.of("fuzz").channel("ALIPAY_HEALTH_CODE").organisation("fuzz-demo");

        FuzzReport report = Fuzzer.with(
                        known,
                        Map.of(
                                "POST /v1/applicants", aPerson().json(),
                                "POST /v1/assessments", aPerson().json(),
                                "PUT /v1/applicants/{id}", aPerson().json()),
                        caller)
                .run(REQUESTS);

        assertThat(report.faults()).as("%s", report).isEmpty();
        assertThat(report.requests()).isEqualTo(REQUESTS);
    }

    private static String applicant() {
        return given().auth()
                .oauth2(TestTokens.of("fuzz").scope("applicants:write").token())
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", Ids.next().toString())
                .body(aPerson().json())
                .post("/v1/applicants")
                .then()
                .statusCode(201)
                .extract()
                .path("applicant_id");
    }
}
