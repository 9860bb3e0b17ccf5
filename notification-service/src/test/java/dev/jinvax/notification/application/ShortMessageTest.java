package dev.jinvax.notification.application;

import static dev.jinvax.kit.testing.TopicReader.await;
import static dev.jinvax.notification.testing.Time.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jinvax.kit.time.MovableClock;
import dev.jinvax.notification.testing.Reminders;
import dev.jinvax.notification.testing.SmsParts;
import dev.jinvax.notification.testing.Time;
import dev.jinvax.notification.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** People without a mailbox, through a gateway that checks our signature. */
@QuarkusTest
class ShortMessageTest {
    private static final Instant MORNING = at("2026-11-20T10:00");
    private static final Instant NIGHT = at("2026-11-20T23:30");

    @Inject
    MovableClock clock;

    @AfterEach
    void gatewayIsWell() {
        SmsParts.answering(202);
    }

    @Test
    void templateAndVariablesGoToThePhoneOnceAndSigned() {
        World world = booked(MORNING, "zh");
        await(() -> states(world).contains("CONFIRMATION SENT"));

        List<SmsParts.Taken> taken = SmsParts.to(world.phone);
        assertThat(taken).hasSize(1);
        assertThat(taken.get(0).answer()).isEqualTo(202);
        assertThat(taken.get(0).id()).isEqualTo("sms_" + reminder(world).get("reminder_id"));
        JsonNode message = taken.get(0).json();
        assertThat(message.path("template_id").asText()).isEqualTo("JINVAX_CONFIRMATION_ZH");
        assertThat(message.path("variables").toString())
                .isEqualTo("{\"reference\":\"7K3M-9QX2-TB4N\",\"site\":\"测试接种点\",\"time\":\"2026-12-01 09:00\"}");
        assertThat(reminder(world).get("sms_sent_at")).isNotNull();
        assertThat(reminder(world).get("reason")).isNull();
    }

    @Test
    void troubleIsRepeatedUnderTheSameId() {
        SmsParts.answering(503);
        World world = booked(MORNING, "en");
        await(() -> "SMS_TROUBLE".equals(reminder(world).get("reason")));
        SmsParts.answering(202);
        await(() -> states(world).contains("CONFIRMATION SENT"));

        assertThat(SmsParts.to(world.phone))
                .extracting(SmsParts.Taken::id)
                .hasSizeGreaterThan(1)
                .containsOnly("sms_" + reminder(world).get("reminder_id"));
    }

    @Test
    void refusedNumberIsOnRecordAndNotTriedAgain() {
        SmsParts.answering(422);
        World world = booked(MORNING, "en");
        await(() -> states(world).contains("CONFIRMATION FAILED"));

        assertThat(reminder(world)).containsEntry("reason", "SMS_REFUSED");
        assertThat(SmsParts.to(world.phone)).hasSize(1);
    }

    @Test
    void newsWaitsForTheMorningButNotSafety() {
        World world = booked(NIGHT, "zh");
        await(() -> "QUIET_HOURS".equals(reminder(world).get("reason")));
        assertThat(reminder(world)).containsEntry("next_try_at", "2026-11-21T08:00:00+08:00");
        world.dose(NIGHT.minusSeconds(1800));
        await(() -> states(world).contains("OBSERVATION_END SENT"));
        assertThat(SmsParts.to(world.phone))
                .extracting(each -> each.json().path("template_id").asText())
                .containsExactly("JINVAX_OBSERVATION_END_ZH");

        Time.set(clock, at("2026-11-21T08:00"));
        await(() -> states(world).contains("CONFIRMATION SENT"));
    }

    private World booked(Instant now, String language) {
        Time.set(clock, now);
        World world = World.withPhoneAlone(at("2026-12-01T09:00"), language);
        world.tell("confirmed", "CONFIRMED", now);
        await(() -> !Reminders.of(world.bookingId).isEmpty());
        return world;
    }

    private static Map<String, Object> reminder(World world) {
        return Reminders.of(world.bookingId).get(0);
    }

    private static List<String> states(World world) {
        return Reminders.states(world.bookingId);
    }
}
