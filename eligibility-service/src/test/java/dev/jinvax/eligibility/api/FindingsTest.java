package dev.jinvax.eligibility.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import dev.jinvax.eligibility.application.FormFlaw;
import dev.jinvax.eligibility.domain.FindingCode;
import dev.jinvax.kit.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class FindingsTest {
    @Test
    void catalogueIsPublicAndComplete() {
        given().get("/v1/findings")
                .then()
                .statusCode(200)
                .body("findings", hasSize(FindingCode.values().length))
                .body("form_errors", hasSize(FormFlaw.values().length))
                .body("findings.find { it.code == 'PERMIT_MISSING' }.clause", equalTo("N8"));
    }

    @Test
    void codesOfThisServiceAreInTheCatalogueOfProblems() {
        given().get("/v1/problems")
                .then()
                .statusCode(200)
                .body("problems.code", hasItems("ASSESSMENT_UNKNOWN", "PERSONS_NOT_LINKABLE", "OUT_NO_TAKEN"));
    }
}
