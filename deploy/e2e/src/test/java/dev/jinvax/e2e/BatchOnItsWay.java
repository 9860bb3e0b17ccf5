package dev.jinvax.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.local.base.Service;
import dev.jinvax.local.http.Answer;
import dev.jinvax.local.http.Patience;
import dev.jinvax.local.stack.Stack;
import io.vertx.core.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** One upload of the university, followed over HTTP, and over the database where a moment must not be missed. */
final class BatchOnItsWay {
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final String BATCHES = "/v1/batches";

    private final Stack stack;
    private final Town town;
    private final String batchId;
    private final int rows;

    private BatchOnItsWay(Stack stack, String batchId, int rows) {
        this.stack = stack;
        this.town = new Town(stack);
        this.batchId = batchId;
        this.rows = rows;
    }

    /** What share of the rows has come how far. */
    enum Moment {
        SENDING("row <= (select sent_row from batch where batch.batch_id = batch_row.batch_id)", 0.1),
        ASSESSING("applicant_id is not null", 0.3),
        PLANNING("session_id is not null", 0.1),
        PLACING("booking_id is not null", 0.1),
        PLACING_MORE("booking_id is not null", 0.4);

        private final String condition;
        private final double share;

        Moment(String condition, double share) {
            this.condition = condition;
            this.share = share;
        }
    }

    static BatchOnItsWay upload(Stack stack, String wishes, String type, byte[] file, int rows) {
        Answer taken = new Town(stack)
                .at(Service.BOOKING, "university")
                .upload(BATCHES + "?mode=PLAN&" + wishes, type, file)
                .require(202);
        assertThat(taken.value("/rows_total")).isEqualTo(rows);
        return new BatchOnItsWay(stack, taken.at("/batch_id"), rows);
    }

    /** Kills booking-service without warning when the moment has come, and starts it again. */
    void killAt(Moment moment) {
        String count = "select count(*)::int from batch_row where batch_id = ? and " + moment.condition;
        int needed = (int) Math.ceil(rows * moment.share);
        assertThat(Patience.until(LIMIT, () -> number(count), found -> found >= needed))
                .as("rows %s", moment)
                .isGreaterThanOrEqualTo(needed);
        stack.kill(Service.BOOKING);
        assertThat(number("select count(*)::int from batch where batch_id = ? and state not like 'COMPLETED%'"))
                .as("killed on the way, %s", moment)
                .isOne();
        stack.startAgain(Service.BOOKING);
    }

    Answer await(String state) {
        Answer last = Patience.until(
                LIMIT, () -> read(""), answer -> answer.at("/state").matches(state + "|COMPLETED.*|CANCELLED|FAILED"));
        assertThat(last.at("/state")).as(last.text()).isEqualTo(state);
        return last;
    }

    void commit(Answer planned) {
        town.at(Service.BOOKING, "university")
                .post(
                        BATCHES + "/" + batchId + "/commit",
                        new JsonObject().put("plan_token", planned.at("/plan/plan_token")))
                .require(202);
    }

    /** Row by row what became of it, without the names of people, sites and bookings. */
    List<String> result() {
        return read("/result.csv?language=en")
                .require(200)
                .text()
                .lines()
                .map(line -> line.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "SITE")
                        .replaceAll("^([0-9]+,[0-9]+),[A-Z]-", "$1,PERSON-")
                        .replaceAll("BOOKED,[^,]*,", "BOOKED,REFERENCE,"))
                .toList();
    }

    Answer read(String path) {
        return town.at(Service.BOOKING, "university").get(BATCHES + "/" + batchId + path);
    }

    /** Bookings that stand for the batch. */
    int bookings() {
        return number("select count(*)::int from booking where batch_id = ?");
    }

    private int number(String query) {
        try (Connection connection = stack.database().superuser("booking");
                PreparedStatement ask = connection.prepareStatement(query)) {
            ask.setObject(1, UUID.fromString(batchId));
            try (ResultSet row = ask.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
