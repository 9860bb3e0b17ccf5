package dev.jinvax.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.embedded.FreePorts;
import dev.jinvax.local.backup.RestoreBackup;
import dev.jinvax.local.backup.TakeBackup;
import dev.jinvax.local.backup.TakeBackup.Taken;
import dev.jinvax.local.base.Service;
import dev.jinvax.local.http.Answer;
import dev.jinvax.local.http.Patience;
import dev.jinvax.local.stack.DataDirectory;
import dev.jinvax.local.stack.Stack;
import dev.jinvax.local.stack.StackPlan;
import dev.jinvax.local.stack.StackPlan.DemoSites;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup taken under load, lost time after it, and a restore: what was acknowledged is there, what follows is new. */
class RestoreTest {
    private static final String CITY = "140200";
    private static final int CLIENTS = 4;

    @TempDir
    Path directory;

    @Test
    void everythingAcknowledgedBeforeTheBackupsMomentIsThereAndNoVersionIsGivenTwice() throws Exception {
        Path first = directory.resolve("first");
        Path backup = directory.resolve("backup");
        Path second = directory.resolve("second");
        Journal journal = new Journal();
        LostTime lost;
        Taken taken;
        try (Stack stack = started(first)) {
            Town town = new Town(stack);
            lost = new LostTime(town);
            try (Load load = Load.of(CLIENTS, () -> journal.book(town, town.sessions(CITY)))) {
                load.awaitRounds(2);
                taken = new TakeBackup(first, Clock.systemUTC()).into(backup);
                load.awaitRounds(2);
            }
            lost.happen();
        }

        assertThat(new RestoreBackup(backup, DataDirectory.erasuresOf(first)).into(second))
                .isEqualTo(taken.moment());

        try (Stack stack = started(second)) {
            Town town = new Town(stack);
            assertThat(journal.before(taken.moment())).isNotEmpty();
            assertThat(journal.after(taken.moment())).isNotEmpty();
            assertThat(journal.lost(town, journal.before(taken.moment()))).isEmpty();
            assertThat(town.at(Service.BOOKING, "ops").get("/v1/ledger/audit").value("/consistent"))
                    .isEqualTo(true);
            lost.assertThatItIsForgottenAndGoesOn(town);
            lost.assertThatErasedStaysErased(stack);
        }
    }

    /** The services' ports follow the front door's. */
    private static Stack started(Path data) {
        int front = IntStream.generate(FreePorts::one)
                .filter(port ->
                        port < 65_000 && IntStream.rangeClosed(0, 4).allMatch(above -> FreePorts.isFree(port + above)))
                .findFirst()
                .orElseThrow();
        return StackPlan.durable(data, front)
                .demoSites(DemoSites.WITHOUT_TAIYUAN)
                .start();
    }

    /** What happens after the backup and is lost with the restore: a cancellation that was told, and an erasure. */
    private static final class LostTime {
        private final Answer kept;
        private final Answer erased;
        private final Town town;
        private int toldVersion;

        LostTime(Town town) {
            this.town = town;
            // The last ones: nothing of them is too late to change.
            List<JsonObject> sessions = town.sessions(CITY);
            kept = book(town, sessions.get(sessions.size() - 1));
            erased = book(town, sessions.get(sessions.size() - 2));
            awaitReminders(town, kept);
        }

        private static Answer book(Town town, JsonObject session) {
            return town.at(Service.BOOKING, "alipay")
                    .header("Prefer", "wait=10")
                    .post("/v1/bookings", Town.wish(town.register("alipay"), session.getString("session_id")))
                    .require(201);
        }

        private static void awaitReminders(Town town, Answer booking) {
            Patience.until(Town.SOON, () -> states(town, booking), found -> found.contains("SCHEDULED"));
        }

        private static List<String> states(Town town, Answer booking) {
            return town
                    .at(Service.NOTIFICATION, "ops")
                    .get("/v1/reminders?booking_id=" + booking.at("/booking_id"))
                    .list("/reminders")
                    .stream()
                    .map(reminder -> reminder.getString("state"))
                    .toList();
        }

        void happen() {
            toldVersion = version(cancel(town));
            Patience.until(Town.SOON, () -> states(town, kept), found -> !found.contains("SCHEDULED"));
            town.at(Service.ELIGIBILITY, "alipay")
                    .delete("/v1/applicants/" + erased.at("/applicant_id"))
                    .require(204);
        }

        private Answer cancel(Town at) {
            return at.at(Service.BOOKING, "alipay")
                    .post("/v1/bookings/" + kept.at("/booking_id") + "/cancellation", new JsonObject())
                    .require(200);
        }

        private static int version(Answer booking) {
            return Integer.parseInt(booking.at("/version"));
        }

        /** Confirmed again, as at the backup's moment; what is done to it now is news to everybody. */
        void assertThatItIsForgottenAndGoesOn(Town restored) {
            assertThat(restored.at(Service.BOOKING, "alipay")
                            .get("/v1/bookings/" + kept.at("/booking_id"))
                            .at("/state"))
                    .isEqualTo("CONFIRMED");
            assertThat(states(restored, kept)).contains("SCHEDULED");
            assertThat(version(cancel(restored))).isGreaterThan(toldVersion);
            assertThat(Patience.until(Town.SOON, () -> states(restored, kept), found -> !found.contains("SCHEDULED")))
                    .contains("CANCELLED");
        }

        void assertThatErasedStaysErased(Stack stack) {
            Town restored = new Town(stack);
            assertThat(restored.at(Service.ELIGIBILITY, "alipay")
                            .get("/v1/applicants/" + erased.at("/applicant_id"))
                            .status())
                    .isEqualTo(404);
            assertThat(Patience.until(
                                    Town.SOON,
                                    () -> restored.at(Service.BOOKING, "alipay")
                                            .get("/v1/bookings/" + erased.at("/booking_id")),
                                    answer -> answer.at("/state").equals("CANCELLED"))
                            .at("/state"))
                    .isEqualTo("CANCELLED");
            assertThat(Patience.until(Town.SOON, () -> states(restored, erased), found -> !found.contains("SCHEDULED")))
                    .isNotEmpty()
                    .doesNotContain("SCHEDULED");
        }
    }
}
