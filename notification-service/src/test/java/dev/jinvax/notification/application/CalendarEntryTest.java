package dev.jinvax.notification.application;

import static dev.jinvax.kit.testing.TopicReader.await;
import static dev.jinvax.notification.testing.Time.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.kit.time.MovableClock;
import dev.jinvax.notification.testing.MailParts;
import dev.jinvax.notification.testing.Node;
import dev.jinvax.notification.testing.Time;
import dev.jinvax.notification.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The appointment in the person's calendar: entered, moved, taken out. */
@QuarkusTest
class CalendarEntryTest {
    private static final Instant BOOKED = at("2026-11-20T10:00");

    @Inject
    MovableClock clock;

    private World world;

    @BeforeEach
    void appointmentIsMadeMovedAndWithdrawn() {
        Time.set(clock, BOOKED);
        world = World.with(at("2026-12-01T09:00"), "zh");
        world.tell("confirmed", "CONFIRMED", BOOKED);
        awaitMails(1);
        UUID from = world.sessionId;
        world.sessionId = UUID.randomUUID();
        world.startsAt = at("2026-12-05T14:00");
        world.tell("rescheduled", "CONFIRMED", BOOKED, World.detail().put("from_session_id", from.toString()));
        awaitMails(2);
        world.tell("cancelled", "CANCELLED", BOOKED, World.detail().put("cause", "BY_APPLICANT"));
        awaitMails(3);
    }

    @Test
    void entryIsRequestedMovedAndCancelledUnderOneUidWithARisingSequence() {
        List<String> entries = entries();

        assertThat(entries).extracting(entry -> value(entry, "METHOD")).containsExactly("REQUEST", "REQUEST", "CANCEL");
        assertThat(entries).extracting(entry -> value(entry, "SEQUENCE")).containsExactly("0", "1", "2");
        assertThat(entries).extracting(entry -> value(entry, "UID")).containsOnly(world.bookingId + "@jinvax.local");
        assertThat(entries)
                .extracting(entry -> value(entry, "DTSTART"))
                .containsExactly("20261201T010000Z", "20261205T060000Z", "20261205T060000Z");
        assertThat(entries.get(1)).contains("DTEND:20261205T070000Z", "LOCATION:测试接种点\\, 测试路1号");
        assertThat(entries)
                .extracting(entry -> value(entry, "STATUS"))
                .containsExactly("CONFIRMED", "CONFIRMED", "CANCELLED");
    }

    @Test
    void publicCalendarLibraryReadsEachEntry() throws IOException {
        Node.require();
        for (String entry : entries()) {
            Path file = Files.createTempFile("appointment", ".ics");
            Files.writeString(file, entry);
            Node.Run run = Node.run("node", "calendar.mjs", file.toString());
            Files.delete(file);
            assertThat(run.output())
                    .contains("uid " + world.bookingId + "@jinvax.local")
                    .contains("method " + value(entry, "METHOD"))
                    .contains("location 测试接种点, 测试路1号")
                    .contains("minutes 60")
                    .contains("attendee mailto:" + world.email);
            assertThat(run.exitCode()).as(run.output()).isZero();
        }
    }

    private List<String> entries() {
        return MailParts.about(world.bookingId).stream()
                .map(MailParts::calendar)
                .toList();
    }

    private static String value(String entry, String name) {
        return entry.lines()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1))
                .findFirst()
                .orElse("(none)");
    }

    private void awaitMails(int count) {
        await(() -> MailParts.about(world.bookingId).size() == count);
    }
}
