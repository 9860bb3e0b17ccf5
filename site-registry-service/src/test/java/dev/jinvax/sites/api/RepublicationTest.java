package dev.jinvax.sites.api;

import static dev.jinvax.sites.testing.Registry.TAIYUAN;
import static dev.jinvax.sites.testing.Registry.editorOf;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.kit.testing.TopicReader;
import dev.jinvax.sites.testing.Registry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "sites"))
class RepublicationTest {
    @Test
    void opsTellsEverythingAgainAndDraftsStayInside() {
        Registry.empty();
        String site = Registry.published(TAIYUAN);
        Registry.draft(TAIYUAN);

        Registry.ops().post("/v1/republication").then().statusCode(200).body("sites", equalTo(1));

        var told = TopicReader.awaitKey("registry.sites.v1", site, 2);
        assertThat(told.get(0).value()).isEqualTo(told.get(1).value());
        String session = given().get("/v1/sites/" + site + "/sessions").path("sessions[0].session_id");
        assertThat(TopicReader.awaitKey("registry.sessions.v1", session, 2)).hasSize(2);
    }

    @Test
    void editorsDoNot() {
        editorOf(TAIYUAN).post("/v1/republication").then().statusCode(403);
        given().post("/v1/republication").then().statusCode(401);
    }
}
