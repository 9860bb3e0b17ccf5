package dev.jinvax.local.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.local.testing.OpenDoor;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuerTest {
    private static final String FORM = "application/x-www-form-urlencoded";

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
    void tokenVerifiesWithThePublishedKeysAndSaysWhoCalls() throws Exception {
        HttpResponse<String> answer = door.post(
                "/oauth2/token", FORM, "grant_type=client_credentials", "authorization", basic("taiyuan-desk"));

        JsonObject body = new JsonObject(answer.body());
        JwtClaims claims = verified(body.getString("access_token"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
        assertThat(body.getString("token_type")).isEqualTo("Bearer");
        assertThat(body.getInteger("expires_in")).isEqualTo(3600);
        assertThat(claims.getSubject()).isEqualTo("taiyuan-desk");
        assertThat(claims.getStringClaimValue("client_id")).isEqualTo("taiyuan-desk");
        assertThat(claims.getStringClaimValue("channel")).isEqualTo("SITE");
        assertThat(claims.getStringClaimValue("city_code")).isEqualTo("140100");
        assertThat(claims.getStringClaimValue("site_id")).isEqualTo("0197d000-0000-7000-8000-000014010001");
        assertThat(List.of(claims.getStringClaimValue("scope").split(" "))).contains("desk", "bookings:write");
        assertThat(claims.getJwtId()).isNotBlank();
    }

    @Test
    void credentialsInTheFormAreAsGood() throws Exception {
        HttpResponse<String> answer = door.post(
                "/oauth2/token",
                FORM,
                "grant_type=client_credentials&client_id=alipay&client_secret=local-alipay&scope=bookings%3Aread");

        JsonObject body = new JsonObject(answer.body());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(body.getString("scope")).isEqualTo("bookings:read");
        assertThat(verified(body.getString("access_token")).getStringClaimValue("scope"))
                .isEqualTo("bookings:read");
    }

    @ParameterizedTest
    @CsvSource({
        "alipay, wrong",
        "nobody, local-nobody",
        "alipay, local-wechat",
        "'', ''",
    })
    void strangerIsRefusedWithoutSayingWhy(String client, String secret) throws Exception {
        String pair = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(UTF_8));

        HttpResponse<String> answer =
                door.post("/oauth2/token", FORM, "grant_type=client_credentials", "authorization", "Basic " + pair);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(new JsonObject(answer.body()).getString("error")).isEqualTo("invalid_client");
        assertThat(answer.headers().firstValue("www-authenticate"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("Basic "));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 400, invalid_request",
        "grant_type=password, 400, unsupported_grant_type",
        "grant_type=client_credentials&scope=ops, 400, invalid_scope",
        "grant_type=client_credentials&scope=bookings:read%20ops, 400, invalid_scope",
        "grant_type=client_credentials&grant_type=client_credentials, 400, invalid_request",
        "grant_type=client_credentials&client_secret=local-alipay, 400, invalid_request",
    })
    void unsuitableRequestIsRefusedInTheWordsOfTheStandard(String form, int status, String error) throws Exception {
        HttpResponse<String> answer = door.post("/oauth2/token", FORM, form, "authorization", basic("alipay"));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(new JsonObject(answer.body()).getString("error")).isEqualTo(error);
    }

    @Test
    void tokenIsNotGivenForAGet() throws Exception {
        assertThat(door.get("/oauth2/token?grant_type=client_credentials").statusCode())
                .isEqualTo(405);
    }

    @Test
    void discoveryDocumentNamesTheAddressesThatAnswer() throws Exception {
        JsonObject document =
                new JsonObject(door.get("/.well-known/openid-configuration").body());

        assertThat(document.getString("issuer")).isEqualTo(door.issuer());
        assertThat(document.getString("token_endpoint")).isEqualTo(door.issuer() + "/oauth2/token");
        assertThat(new HttpsJwks(document.getString("jwks_uri")).getJsonWebKeys())
                .hasSize(1);
    }

    @Test
    void keySetHoldsNoPrivateHalf() throws Exception {
        assertThat(door.get("/oauth2/jwks").body()).contains("\"kid\"").doesNotContain("\"d\"");
    }

    @Test
    void keyIsKeptForTheNextStartAndReadableByItsOwnerAlone() throws Exception {
        String before = door.get("/oauth2/jwks").body();
        door.close();

        door = new OpenDoor(directory);

        assertThat(door.get("/oauth2/jwks").body()).isEqualTo(before);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("issuer.jwk.json"))))
                .isEqualTo("rw-------");
    }

    private JwtClaims verified(String token) throws Exception {
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(
                        new HttpsJwksVerificationKeyResolver(new HttpsJwks(door.issuer() + "/oauth2/jwks")))
                .setExpectedIssuer(door.issuer())
                .setExpectedAudience("jinvax")
                .setRequireExpirationTime()
                .build()
                .processToClaims(token);
    }

    private static String basic(String client) {
        return "Basic " + Base64.getEncoder().encodeToString((client + ":local-" + client).getBytes(UTF_8));
    }
}
