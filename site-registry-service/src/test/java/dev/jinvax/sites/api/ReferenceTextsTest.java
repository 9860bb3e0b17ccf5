package dev.jinvax.sites.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.kit.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is given is there in both languages: no text is missing, empty, or the same in both. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "sites"))
class ReferenceTextsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/v1/cities, cities.name, 11",
        "/v1/hotlines, hotlines.office, 3",
        "/v1/vaccines, vaccines.maker, 5",
        "/v1/problems, problems.message, 0",
    })
    void everyTextIsChineseAndEnglish(String path, String where, int many) {
        List<Map<String, String>> texts =
                given().get(path).then().statusCode(200).extract().path(where);

        assertThat(texts).hasSizeGreaterThanOrEqualTo(Math.max(1, many)).allSatisfy(text -> {
            assertThat(text).containsOnlyKeys("zh", "en");
            assertThat(text.get("zh")).matches(zh -> zh.codePoints().anyMatch(Character::isIdeographic));
            assertThat(text.get("en"))
                    .isNotBlank()
                    .matches(en -> en.codePoints().noneMatch(Character::isIdeographic));
        });
    }
}
