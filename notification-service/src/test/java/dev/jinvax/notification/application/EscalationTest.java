package dev.jinvax.notification.application;

import static dev.jinvax.kit.testing.TopicReader.await;
import static dev.jinvax.notification.testing.Time.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.kit.time.MovableClock;
import dev.jinvax.notification.domain.EscalationReason;
import dev.jinvax.notification.testing.MailParts;
import dev.jinvax.notification.testing.Time;
import dev.jinvax.notification.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A call to act says what is to be done: it differs by its reason, and each is made once. */
@QuarkusTest
class EscalationTest {
    private static final Instant DOSE = at("2026-12-01T09:20");

    @Inject
    MovableClock clock;

    @Test
    void everyReasonIsACallOfItsOwnWithItsOwnWords() {
        Time.set(clock, DOSE);
        World world = World.with(at("2026-12-01T09:00"), "en");
        world.dose(DOSE);
        for (EscalationReason reason : EscalationReason.values()) {
            world.tell("escalated", "FOLLOW_UP", DOSE, World.detail().put("reason", reason.name()));
        }

        await(() -> MailParts.kinds(world.bookingId, "ops@jinvax.local").size() == 3);

        List<String> subjects = MailParts.about(world.bookingId).stream()
                .map(EscalationTest::subject)
                .toList();
        assertThat(subjects)
                .anySatisfy(subject -> assertThat(subject).contains("severe symptom reported", "收到严重症状报告"))
                .anySatisfy(subject -> assertThat(subject).contains("serious adverse event recorded", "登记了严重不良反应"))
                .anySatisfy(subject -> assertThat(subject).contains("not reported onward in two hours", "逾两小时未上报"));
    }

    @ParameterizedTest
    @CsvSource({
        "SEVERE_SYMPTOM, SEVERE_SYMPTOM",
        "SERIOUS_ADVERSE_EVENT, SERIOUS_ADVERSE_EVENT",
        "REPORTING_DUTY_OVERRUN, REPORTING_DUTY_OVERRUN",
        "SOMETHING_NEWER, SEVERE_SYMPTOM",
        ", SEVERE_SYMPTOM"
    })
    void reasonNobodyKnowsHereCallsAllTheSame(String told, EscalationReason reason) {
        assertThat(EscalationReason.of(told)).isEqualTo(reason);
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
