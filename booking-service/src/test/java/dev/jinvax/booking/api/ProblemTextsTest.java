package dev.jinvax.booking.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.kit.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every problem this service can answer with is told in Chinese and in English. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "booking"))
class ProblemTextsTest {
    @Test
    void everyProblemIsToldInBothLanguagesAndNotInTheSameWords() {
        List<Map<String, String>> texts =
                given().get("/v1/problems").then().statusCode(200).extract().path("problems.message");

        assertThat(texts).hasSizeGreaterThan(20).allSatisfy(text -> {
            assertThat(text).containsOnlyKeys("zh", "en");
            assertThat(text.get("zh")).matches(zh -> zh.codePoints().anyMatch(Character::isIdeographic));
            assertThat(text.get("en"))
                    .isNotBlank()
                    .matches(en -> en.codePoints().noneMatch(Character::isIdeographic));
        });
    }
}
