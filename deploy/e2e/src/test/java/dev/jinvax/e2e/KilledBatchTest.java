package dev.jinvax.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.e2e.BatchOnItsWay.Moment;
import dev.jinvax.local.base.Service;
import dev.jinvax.local.http.Answer;
import dev.jinvax.local.http.Patience;
import dev.jinvax.local.stack.Stack;
import dev.jinvax.local.stack.StackPlan;
import dev.jinvax.local.stack.StackPlan.DemoSites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A large batch within 256 MB of heap, left alone and killed five times: row by row the same comes of it. By default
 * 2,000 rows; {@code ./mvnw verify -Pfull} takes 50,000.
 */
class KilledBatchTest {
    private static final int ROWS = Integer.getInteger("jinvax.batch.rows", 2_000);
    private static final String DATONG = "0197d000-0000-7000-8000-000014020001";
    private static final String YANGQUAN = "0197d000-0000-7000-8000-000014030001";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static Stack stack;

    @BeforeAll
    static void start() {
        stack = StackPlan.throwAway()
                .demoSites(DemoSites.WITHOUT_TAIYUAN)
                .javaOptions(Service.BOOKING, "-Xmx256m", "-XX:+ExitOnOutOfMemoryError")
                .start();
    }

    @AfterAll
    static void stop() {
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    void killingBookingServiceFiveTimesChangesNothingInTheResult() throws Exception {
        // Two sites with the same timetable: what the rows get can be compared session by session.
        makeRoom(DATONG);
        makeRoom(YANGQUAN);

        BatchOnItsWay text = leftAlone(upload("140200", DATONG, "text/csv", new PeopleFile('K', ROWS).csv()));
        BatchOnItsWay workbook = upload("140300", YANGQUAN, XLSX, new PeopleFile('L', ROWS).xlsx());
        workbook.killAt(Moment.SENDING);
        workbook.killAt(Moment.ASSESSING);
        workbook.killAt(Moment.PLANNING);
        workbook.commit(workbook.await("PLANNED"));
        workbook.killAt(Moment.PLACING);
        workbook.killAt(Moment.PLACING_MORE);
        workbook.await("COMPLETED_WITH_REJECTIONS");

        assertThat(text.bookings()).isGreaterThan(ROWS * 9 / 10);
        assertThat(workbook.result()).hasSize(ROWS + 1).isEqualTo(text.result());
        assertThat(workbook.bookings()).isEqualTo(text.bookings());
        assertThat(workbook.read("/result.xlsx").status()).isEqualTo(200);
        assertThat(new Town(stack)
                        .at(Service.BOOKING, "ops")
                        .get("/v1/ledger/audit")
                        .value("/consistent"))
                .isEqualTo(true);
        assertThatNoHeapWasTooSmall();
    }

    private static BatchOnItsWay upload(String city, String site, String type, byte[] file) {
        long begin = System.nanoTime();
        BatchOnItsWay batch = BatchOnItsWay.upload(stack, wishes(city, site), type, file, ROWS);
        tell("taken", begin);
        return batch;
    }

    private static BatchOnItsWay leftAlone(BatchOnItsWay batch) {
        long begin = System.nanoTime();
        Answer planned = batch.await("PLANNED");
        tell("planned", begin);
        begin = System.nanoTime();
        batch.commit(planned);
        batch.await("COMPLETED_WITH_REJECTIONS");
        tell("placed", begin);
        return batch;
    }

    private static void tell(String what, long begin) {
        System.out.printf("%,d rows %s after %.1f s%n", ROWS, what, (System.nanoTime() - begin) / 1e9);
    }

    private static String wishes(String city, String site) {
        LocalDate today = LocalDate.ofInstant(stack.now(), SHANGHAI);
        return "out_batch_no=" + city + "&city_code=" + city + "&site_id=" + site
                + "&product_code=SINOPHARM_BEIJING&from=" + today.plusDays(1) + "&to=" + today.plusDays(14);
    }

    /** The demo sessions get places for everybody. */
    private static void makeRoom(String site) throws SQLException {
        int sessions = count("sites", site);
        assertThat(Patience.until(Town.SOON, () -> count("booking", site), found -> found >= sessions))
                .isEqualTo(sessions);
        try (Connection connection = stack.database().superuser("booking");
                PreparedStatement set =
                        connection.prepareStatement("update session_ledger set capacity = ?, touched_at = now()"
                                + " where session_id in (select session_id from session where site_id = ?)")) {
            set.setInt(1, ROWS / 20);
            set.setObject(2, UUID.fromString(site));
            set.executeUpdate();
        }
    }

    private static int count(String database, String site) {
        try (Connection connection = stack.database().superuser(database);
                PreparedStatement ask =
                        connection.prepareStatement("select count(*)::int from session where site_id = ?")) {
            ask.setObject(1, UUID.fromString(site));
            try (ResultSet row = ask.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertThatNoHeapWasTooSmall() throws IOException {
        Path log = stack.logs().resolve("booking.log");
        assertThat(Files.readString(log)).isNotEmpty().doesNotContain("OutOfMemoryError");
    }
}
