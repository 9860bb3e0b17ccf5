package dev.jinvax.local.front;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.embedded.CaughtMail;
import dev.jinvax.local.base.Service;
import dev.jinvax.local.base.StatusBoard;
import dev.jinvax.local.testing.FakeService;
import dev.jinvax.local.testing.OpenDoor;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    @TempDir
    Path directory;

    private OpenDoor door;

    @BeforeEach
    void open() {
        door = new OpenDoor(directory);
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void startPageSpeaksTheReadersLanguageAndLeavesNoHole() throws Exception {
        door.board().report("booking", StatusBoard.State.READY, "");

        String chinese = door.get("/", "accept-language", "zh-CN").body();
        String english = door.get("/", "accept-language", "fr").body();

        assertThat(chinese).contains("lang=\"zh-CN\"", "运行状态", "预约服务").doesNotContain("{{");
        assertThat(english)
                .contains("lang=\"en\"", "What is running", "Booking service")
                .doesNotContain("{{");
    }

    @Test
    void languageCanBeChosen() throws Exception {
        assertThat(door.get("/?lang=zh", "accept-language", "en").body()).contains("lang=\"zh-CN\"");
        assertThat(door.get("/?lang=en", "accept-language", "zh").body()).contains("lang=\"en\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/start.css",
                "/assets/start.js",
                "/assets/mark.svg",
                "/overview",
                "/overview/overview.css",
                "/overview/overview.js",
                "/overview/chart.js",
                "/console",
                "/console/assets/console.js",
                "/console/assets/swagger-ui-bundle.js",
                "/console/assets/swagger-ui.css"
            })
    void everythingAPageNeedsIsServedFromHere(String path) throws Exception {
        HttpResponse<String> answer = door.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        assertThat(answer.body()).isNotEmpty().doesNotContain("//cdn", "unpkg.com");
    }

    @Test
    void caughtMailIsShownNewestFirstAndCannotBringMarkup() throws Exception {
        door.with(new CaughtMail("<1@jinvax>", List.of("a@example.org"), "older letter", "text"))
                .with(new CaughtMail(
                        "<2@jinvax>", List.of("b@example.org"), "newer letter", "<script>alert(1)</script>"));

        String page = door.get("/mail").body();

        assertThat(page).contains("a@example.org", "&lt;script&gt;").doesNotContain("<script>");
        assertThat(page.indexOf("newer letter")).isLessThan(page.indexOf("older letter"));
    }

    @Test
    void statusNamesEachPartAndSinceWhen() throws Exception {
        door.board().report("kafka", StatusBoard.State.STOPPED, "localhost:19092");

        JsonObject status = new JsonObject(door.get("/status").body());

        assertThat(status.getBoolean("ready")).isFalse();
        assertThat(status.getJsonArray("parts").getJsonObject(0).getString("state"))
                .isEqualTo("STOPPED");
        assertThat(status.getJsonArray("parts").getJsonObject(0).getString("since"))
                .endsWith("+08:00");
    }

    @Test
    void documentInTheConsoleLeadsThroughTheFrontDoor() throws Exception {
        try (FakeService booking = new FakeService()
                .answering(200, "{\"openapi\":\"3.1.0\",\"servers\":[{\"url\":\"http://elsewhere\"}],\"paths\":{}}")) {
            door.leadingTo(Service.BOOKING, booking);

            JsonObject document =
                    new JsonObject(door.get("/console/openapi/bookings").body());

            JsonObject flow = document.getJsonObject("components")
                    .getJsonObject("securitySchemes")
                    .getJsonObject("oauth2")
                    .getJsonObject("flows")
                    .getJsonObject("clientCredentials");
            assertThat(booking.asked().get(0).uri()).isEqualTo("/q/openapi?format=json");
            assertThat(document.getJsonArray("servers").getJsonObject(0).getString("url"))
                    .isEqualTo("/bookings");
            assertThat(flow.getString("tokenUrl")).isEqualTo(door.issuer() + "/oauth2/token");
            assertThat(flow.getJsonObject("scopes").getString("clinic")).isEqualTo("taiyuan-clinician");
        }
    }

    @Test
    void documentOfAServiceThatIsDownIsAProblem() throws Exception {
        assertThat(door.get("/console/openapi/sites").statusCode()).isEqualTo(503);
    }
}
