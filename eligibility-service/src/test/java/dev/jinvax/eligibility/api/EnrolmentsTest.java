package dev.jinvax.eligibility.api;

import static dev.jinvax.eligibility.testing.FormFixture.aPerson;
import static dev.jinvax.eligibility.testing.FormFixture.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import dev.jinvax.eligibility.testing.Partner;
import dev.jinvax.eligibility.testing.SentEvents;
import dev.jinvax.kit.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class EnrolmentsTest {
    @Test
    void insuranceInTheRollIsVerifiedAndOthersAreToldAgain() {
        String insured = "SX-" + number();
        String id = Partner.ALIPAY
                .registers(aPerson().insured(insured))
                .body("assessment.findings.code", hasItem("INSURED_BRING_PROOF"))
                .extract()
                .path("applicant_id");

        importNdjson("{\"scheme\":\"SHANXI_SOCIAL_MEDICAL\",\"number\":\"" + insured + "\"}\n")
                .statusCode(200)
                .body("taken", equalTo(1));

        assertThat(SentEvents.of("eligibility.assessments.v1", id, 2)
                        .get(1)
                        .path("findings")
                        .toString())
                .contains("INSURANCE_VERIFIED")
                .doesNotContain("INSURED_BRING_PROOF");
    }

    @Test
    void badLinesAreNamedAndTheOthersTaken() {
        importNdjson(String.join(
                        "\n",
                        "{\"scheme\":\"SHANXI_SOCIAL_MEDICAL\",\"number\":\"A1\"}",
                        "not json SECRET",
                        "{\"scheme\":\"free SECRET\",\"number\":\"A2\"}",
                        "",
                        "{\"scheme\":\"SHANXI_SOCIAL_MEDICAL\",\"number\":\"A3\",\"valid_from\":\"2026-13-01\"}",
                        "[]",
                        "{\"scheme\":\"SHANXI_SOCIAL_MEDICAL\",\"number\":\"A\\u0000\"}"))
                .statusCode(200)
                .body("lines", equalTo(6))
                .body("taken", equalTo(1))
                .body("refused", equalTo(5))
                .body("errors.line", hasItems(2, 3, 5, 6, 7))
                .body("errors.error.code", hasItems("FIELD_MISSING", "INSURANCE_SCHEME_INVALID", "DATE_INVALID"))
                .body(not(containsString("SECRET")));
    }

    @Test
    void csvWithAHeaderIsTakenToo() {
        Partner.OPS
                .asks()
                .contentType("text/csv")
                .body("scheme,number,valid_from,valid_until\nSHANXI_SOCIAL_MEDICAL,C1,2020-01-01,2030-01-01\n,,,\n")
                .post("/v1/insurance-enrolments")
                .then()
                .statusCode(200)
                .body("taken", equalTo(1))
                .body("refused", equalTo(1));
    }

    @Test
    void rollThatIsNoTextIsNotAFailureOfOurs() {
        Partner.OPS
                .asks()
                .contentType("text/csv")
                .body("\"unclosed\nSHANXI")
                .post("/v1/insurance-enrolments")
                .then()
                .statusCode(org.hamcrest.Matchers.lessThan(500));
        importNdjson("").statusCode(org.hamcrest.Matchers.lessThan(500));
    }

    private static ValidatableResponse importNdjson(String roll) {
        return Partner.OPS.sendsRoll("", roll);
    }
}
