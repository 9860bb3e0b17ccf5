package dev.jinvax.kit.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.kit.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The chassis as it is packaged: nothing of a developer's comes along. */
@QuarkusTest
@TestProfile(ProductionProfileTest.Production.class)
@QuarkusTestResource(RealParts.class)
class ProductionProfileTest {
    @ParameterizedTest
    @ValueSource(strings = {"/local/clock", "/local/still", "/q/dev", "/q/dev-ui", "/q/arc", "/q/info"})
    void nothingForDevelopersIsThere(String path) {
        given().redirects().follow(false).get(path).then().statusCode(404);
    }

    @Test
    void clockCannotBeMoved() {
        given().contentType(ContentType.JSON)
                .body("{\"offset\":\"PT1H\"}")
                .post("/local/clock")
                .then()
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void failureTellsNothingOfItself() {
        Response answer = given().get("/v1/probes/broken");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.asString()).doesNotContain("secret", "Exception", "dev.jinvax");
    }

    @Test
    void answersCarryTheHeadersThatTieABrowserDown() {
        Response answer = given().get("/v1/problems");

        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).isEqualTo("default-src 'none'; frame-ancestors 'none'");
        assertThat(answer.header("Server")).isNull();
    }

    @Test
    void callerThatFallsSilentInTheMiddleIsLeft() throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout((int) Duration.ofSeconds(30).toMillis());
            socket.getOutputStream()
                    .write(("POST /v1/probes HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                    + TestTokens.of("slow")
                                            .scope("probes:write")
                                            .token()
                                    + "\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"name\":")
                            .getBytes(StandardCharsets.US_ASCII));

            assertThat(isEnded(socket)).isTrue();
        }
    }

    private static boolean isEnded(Socket socket) throws IOException {
        try {
            socket.getInputStream().readAllBytes();
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (SocketException reset) {
            return true;
        }
    }

    /** As packaged, with less patience. */
    public static final class Production implements QuarkusTestProfile {
        @Override
        public String getConfigProfile() {
            return "prod";
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.idle-timeout", "2S");
        }
    }

    @Test
    void logsAreLinesOfJson() {
        assertThat(ConfigProvider.getConfig().getValue("quarkus.log.console.json.enabled", Boolean.class))
                .isTrue();
    }
}
