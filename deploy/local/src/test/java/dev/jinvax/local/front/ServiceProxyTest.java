package dev.jinvax.local.front;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.local.base.Service;
import dev.jinvax.local.testing.FakeService;
import dev.jinvax.local.testing.OpenDoor;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceProxyTest {
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
    void requestArrivesWithoutThePrefixAndWithItsHeaders() throws Exception {
        try (FakeService booking = new FakeService().answering(201, "{\"booking_id\":1}")) {
            door.leadingTo(Service.BOOKING, booking);

            HttpResponse<String> answer = door.post(
                    "/bookings/v1/bookings?limit=2&q=a%2Fb", "application/json", "{\"a\":1}", "idempotency-key", "k1");

            FakeService.Asked asked = booking.asked().get(0);
            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(answer.body()).isEqualTo("{\"booking_id\":1}");
            assertThat(asked.method()).isEqualTo("POST");
            assertThat(asked.uri()).isEqualTo("/v1/bookings?limit=2&q=a%2Fb");
            assertThat(asked.body()).isEqualTo("{\"a\":1}");
            assertThat(asked.header("Idempotency-key")).isEqualTo("k1");
            assertThat(asked.header("X-forwarded-prefix")).isEqualTo("/bookings");
            assertThat(asked.header("X-forwarded-for")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void refusalOfAServiceIsPassedOnAsItIs() throws Exception {
        try (FakeService sites = new FakeService().answering(409, "{\"code\":\"CITY_SITES_FULL\"}")) {
            door.leadingTo(Service.SITES, sites);

            HttpResponse<String> answer = door.get("/sites/v1/sites");

            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body()).contains("CITY_SITES_FULL");
        }
    }

    @Test
    void largeBodiesPassInBothDirections() throws Exception {
        String large = "x".repeat(3_000_000);
        try (FakeService booking = new FakeService().answering(200, large)) {
            door.leadingTo(Service.BOOKING, booking);

            HttpResponse<String> answer = door.post("/bookings/v1/batches", "text/csv", large);

            assertThat(answer.body()).hasSameSizeAs(large);
            assertThat(booking.asked().get(0).body()).hasSameSizeAs(large);
        }
    }

    @Test
    void serviceThatIsNotThereIsAProblemInTheReadersLanguage() throws Exception {
        HttpResponse<String> answer = door.get("/notifications/v1/webhooks", "accept-language", "zh-CN,zh;q=0.9");

        JsonObject problem = new JsonObject(answer.body());
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("retry-after")).isPresent();
        assertThat(problem.getString("code")).isEqualTo("SERVICE_UNAVAILABLE");
        assertThat(problem.getBoolean("retryable")).isTrue();
        assertThat(problem.getString("detail"))
                .isEqualTo(problem.getJsonObject("message").getString("zh"));
    }

    @Test
    void serviceThatDiedIsTheSameProblem() throws Exception {
        FakeService gone = new FakeService();
        gone.close();
        door.leadingTo(Service.ELIGIBILITY, gone);

        HttpResponse<String> answer = door.post("/eligibility/v1/applicants", "application/json", "{}");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("SERVICE_UNAVAILABLE");
    }

    @Test
    void replicasAreAskedInTurn() throws Exception {
        try (FakeService first = new FakeService();
                FakeService second = new FakeService()) {
            door.leadingTo(Service.BOOKING, first, second);

            for (int request = 0; request < 6; request++) {
                door.get("/bookings/v1/availability");
            }

            assertThat(first.asked()).hasSize(3);
            assertThat(second.asked()).hasSize(3);
        }
    }

    @Test
    void pathThatReachesAServiceByADetourIsRefused() throws Exception {
        try (FakeService booking = new FakeService()) {
            door.leadingTo(Service.BOOKING, booking);

            assertThat(door.get("/x/../bookings/v1/bookings").statusCode()).isEqualTo(404);
            assertThat(door.get("/bookingsx/v1/bookings").statusCode()).isEqualTo(404);
            assertThat(booking.asked()).isEmpty();
        }
    }

    @Test
    void addressNobodyServesIsAProblemToo() throws Exception {
        HttpResponse<String> answer = door.get("/nowhere");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("NOT_FOUND");
    }
}
