package dev.jinvax.local.front;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.local.base.Service;
import dev.jinvax.local.testing.FakeService;
import dev.jinvax.local.testing.OpenDoor;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClockRoutesTest {
    private static final String JSON = "application/json";

    @TempDir
    Path directory;

    private final FakeService booking = new FakeService();
    private final FakeService notification = new FakeService();
    private OpenDoor door;

    @BeforeEach
    void open() {
        door = new OpenDoor(directory)
                .leadingTo(Service.BOOKING, booking)
                .leadingTo(Service.NOTIFICATION, notification);
    }

    @AfterEach
    void close() {
        door.close();
        booking.close();
        notification.close();
    }

    @Test
    void everyServiceIsToldTheNewOffset() throws Exception {
        door.post("/local/clock", JSON, "{\"advance\":\"PT1H\"}");

        HttpResponse<String> answer = door.post("/local/clock", JSON, "{\"advance\":\"P1D\"}");

        JsonObject reading = new JsonObject(answer.body());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(reading.getString("offset")).isEqualTo("PT25H");
        assertThat(Duration.between(
                        OffsetDateTime.now(java.time.ZoneOffset.UTC), OffsetDateTime.parse(reading.getString("now"))))
                .isBetween(Duration.ofHours(24), Duration.ofHours(26));
        assertThat(booking.asked().get(1).uri()).isEqualTo("/local/clock");
        assertThat(booking.asked().get(1).body()).isEqualTo("{\"offset\":\"PT25H\"}");
        assertThat(notification.asked()).hasSize(2);
    }

    @Test
    void clockMovesToAMomentAndBack() throws Exception {
        String moment = "2031-12-01T09:00:00+08:00";

        JsonObject there = new JsonObject(
                door.post("/local/clock", JSON, "{\"to\":\"" + moment + "\"}").body());
        JsonObject back = new JsonObject(
                door.post("/local/clock", JSON, "{\"offset\":\"PT0S\"}").body());

        assertThat(there.getString("now")).startsWith("2031-12-01T09:00:0").endsWith("+08:00");
        assertThat(back.getString("offset")).isEqualTo("PT0S");
        assertThat(new JsonObject(door.get("/local/clock").body()).getString("offset"))
                .isEqualTo("PT0S");
    }

    @Test
    void offsetOutlivesARestart() throws Exception {
        door.post("/local/clock", JSON, "{\"offset\":\"PT48H\"}");
        door.close();

        door = new OpenDoor(directory);

        assertThat(new JsonObject(door.get("/local/clock").body()).getString("offset"))
                .isEqualTo("PT48H");
    }

    @Test
    void serviceThatDoesNotConfirmIsNotPassedOverInSilence() throws Exception {
        notification.answering(500, "{}");

        HttpResponse<String> answer = door.post("/local/clock", JSON, "{\"advance\":\"P1D\"}");

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("CLOCK_NOT_MOVED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"advance\":\"tomorrow\"}",
                "{\"advance\":5}",
                "{\"to\":\"2026-12-01\"}",
                "{\"offset\":\"P9999999D\"}",
                "{\"advance\":\"P1D\",\"offset\":\"PT0S\"}",
                "{\"back\":\"P1D\"}"
            })
    void unreadableMoveChangesNothing(String body) throws Exception {
        HttpResponse<String> answer = door.post("/local/clock", JSON, body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(booking.asked()).isEmpty();
    }

    @Test
    void pageOfAnotherOriginCannotMoveTheClock() throws Exception {
        assertThat(door.post("/local/clock", "text/plain", "{\"advance\":\"P1D\"}")
                        .statusCode())
                .isEqualTo(415);
    }
}
