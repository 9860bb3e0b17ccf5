package dev.jinvax.kit.idempotency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.probe.ProbeResource;
import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.kit.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class IdempotentlyTest {
    private final String key = Ids.next().toString();

    @Test
    void repeatedRequestGetsTheSameBytes() {
        Response first = create(key, "a", "alipay");
        Response second = create(key, "a", "alipay");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void fiftyAtOnceHaveOneEffectAndOneAnswer() throws Exception {
        int before = ProbeResource.EFFECTS.get();
        ExecutorService callers = Executors.newFixedThreadPool(50);
        List<Callable<String>> calls = IntStream.range(0, 50)
                .<Callable<String>>mapToObj(
                        index -> () -> create(key, "a", "alipay").asString())
                .toList();

        List<Future<String>> answers = callers.invokeAll(calls);

        callers.shutdown();
        assertThat(ProbeResource.EFFECTS.get() - before).isEqualTo(1);
        String first = answers.get(0).get();
        for (Future<String> answer : answers) {
            assertThat(answer.get()).isEqualTo(first).contains("number");
        }
    }

    @Test
    void otherContentUnderTheKeyIsRefused() {
        create(key, "a", "alipay");

        create(key, "b", "alipay").then().statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_MISMATCH"));
    }

    @Test
    void keysBelongToTheirCaller() {
        String one = create(key, "a", "alipay").asString();
        String other = create(key, "a", "wechat").asString();

        assertThat(other).isNotEqualTo(one);
    }

    @Test
    void refusalBindsNothing() {
        create(key, "refused", "alipay").then().statusCode(409);

        create(key, "a", "alipay").then().statusCode(201);
    }

    @Test
    void missingKeyIsRefused() {
        given().auth()
                .oauth2(TestTokens.of("alipay").scope("probes:write").token())
                .contentType(ContentType.JSON)
                .body("{\"name\":\"a\",\"seen_at\":\"2026-11-20T09:00:00+08:00\",\"count\":1}")
                .post("/v1/probes")
                .then()
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_MISSING"));
    }

    private static Response create(String key, String name, String client) {
        return given().auth()
                .oauth2(TestTokens.of(client).scope("probes:write").token())
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body("{\"name\":\"" + name + "\",\"seen_at\":\"2026-11-20T09:00:00+08:00\",\"count\":1}")
                .post("/v1/probes");
    }
}
