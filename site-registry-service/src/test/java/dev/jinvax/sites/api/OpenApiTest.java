package dev.jinvax.sites.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.kit.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The document is what partners and editors work from. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "sites"))
class OpenApiTest {
    @Test
    void everyOperationIsExplainedInBothLanguages() {
        Map<String, Map<String, Map<String, Object>>> paths = document("paths");

        paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
            if (List.of("get", "post", "put", "delete").contains(method)) {
                assertThat(operation.get("summary")).as(method + " " + path).isNotNull();
                assertThat(operation.get("description").toString())
                        .as(method + " " + path)
                        .matches(text -> text.codePoints().anyMatch(Character::isIdeographic));
            }
        }));
        assertThat(paths).containsKeys("/v1/cities", "/v1/sites/{site_id}/sessions", "/v1/sites/{site_id}/publication");
    }

    private static <T> Map<String, T> document(String part) {
        return given().accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .path(part);
    }
}
