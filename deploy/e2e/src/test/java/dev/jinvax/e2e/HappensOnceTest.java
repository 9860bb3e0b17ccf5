package dev.jinvax.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.local.base.Service;
import dev.jinvax.local.http.Answer;
import dev.jinvax.local.http.Patience;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever is asked of two booking-services at once happens once: holds, uploads, commits, cancellations. */
@ExtendWith(TwoProcesses.Shared.class)
class HappensOnceTest {
    private static final String BOOKINGS = "/v1/bookings";
    private static final String BATCHES = "/v1/batches";
    private static final int ASKED = 8;
    private static final int ROWS = 1_500;
    private static TwoProcesses both;

    @BeforeAll
    static void take(TwoProcesses shared) {
        both = shared;
    }

    @Test
    void holdAskedForOfBothIsOneHoldWithOneAnswer() throws Exception {
        String session = both.session("140700", 0);
        both.ledger().leaveFree(session, 40);
        JsonObject wish = new JsonObject().put("session_id", session).put("out_hold_no", "H-" + UUID.randomUUID());
        String key = UUID.randomUUID().toString();
        Set<String> answers = ConcurrentHashMap.newKeySet();

        Together.run(
                ASKED,
                ASKED,
                number -> answers.add(said(both.at(number, "wechat").post("/v1/holds", wish, key))));

        assertThat(answers).hasSize(1).allMatch(answer -> answer.startsWith("201"));
        assertThat(both.ledger().live(session)).isEqualTo(1);
        Answer otherKey = both.at(1, "wechat").post("/v1/holds", wish);
        assertThat(otherKey.outcome()).isEqualTo("409 OUT_NO_TAKEN");
        assertThat(answers.toString()).contains(otherKey.at("/context/hold_id"));
    }

    @Test
    void placeGivenUpAtBothIsGivenBackOnceAndBookableAtEitherAsSoonAsItIsShown() throws Exception {
        String city = "140800";
        String session = both.session(city, 0);
        both.ledger().leaveFree(session, 1);
        for (String applicant : both.known(4)) {
            String booking = book(0, applicant, session).require(201).at("/booking_id");
            Patience.until(Town.SOON, () -> both.available(1, city, session), places -> places == 0);
            JsonObject reason = new JsonObject().put("reason_code", "TRAVEL");
            Set<String> answers = ConcurrentHashMap.newKeySet();

            Together.run(
                    ASKED,
                    ASKED,
                    number -> answers.add(both.at(number, "alipay")
                            .post(BOOKINGS + "/" + booking + "/cancellation", reason)
                            .outcome()));

            assertThat(answers).containsExactly("200");
            assertThat(both.ledger().live(session)).isZero();
            Patience.until(Town.SOON, () -> both.available(1, city, session), places -> places == 1);
            String rebooked = book(1, applicant, session).require(201).at("/booking_id");
            both.at(0, "alipay")
                    .post(BOOKINGS + "/" + rebooked + "/cancellation", reason)
                    .require(200);
        }
    }

    private static Answer book(int process, String applicant, String session) {
        return both.at(process, "alipay").post(BOOKINGS, Town.wish(applicant, session));
    }

    @Test
    void uploadAndCommitAtBothAreOneBatchThatTheOtherFinishesWhenOneIsKilled() throws Exception {
        String city = "140900";
        for (JsonObject session : both.town().sessions(city)) {
            both.ledger().leaveFree(session.getString("session_id"), 60);
        }
        byte[] file = new PeopleFile('R', ROWS).csv();
        String key = UUID.randomUUID().toString();
        Set<String> answers = ConcurrentHashMap.newKeySet();

        Together.run(
                4,
                4,
                number -> answers.add(said(both.at(number, "university")
                        .upload(BATCHES + "?out_batch_no=R&mode=PLAN" + wishes(city), "text/csv", file, key))));

        assertThat(answers).hasSize(1).allMatch(answer -> answer.startsWith("202"));
        String batch = BATCHES + "/"
                + both.at(0, "university").get(BATCHES + "?out_batch_no=R").at("/batches/0/batch_id");
        JsonObject plan =
                new JsonObject().put("plan_token", await(0, batch, "PLANNED").at("/plan/plan_token"));
        Set<String> commits = ConcurrentHashMap.newKeySet();
        Together.run(
                4,
                4,
                number -> commits.add(both.at(number, "university")
                        .post(batch + "/commit", plan)
                        .outcome()));
        assertThat(commits).containsExactly("202");
        Patience.until(Town.SOON, () -> booked(batch), found -> found > 0);
        both.stack().kill(Service.BOOKING, 0);

        Answer completed = await(1, batch, "COMPLETED_WITH_REJECTIONS");

        both.stack().startAgain(Service.BOOKING);
        assertThat(booked(batch)).isEqualTo(completed.value("/counts/BOOKED")).isGreaterThan(ROWS * 9 / 10);
    }

    private static String wishes(String city) {
        LocalDate today = LocalDate.ofInstant(both.stack().now(), ZoneId.of("Asia/Shanghai"));
        return "&city_code=" + city + "&product_code=SINOPHARM_BEIJING&from=" + today.plusDays(1) + "&to="
                + today.plusDays(30);
    }

    private static Answer await(int process, String batch, String state) {
        return Patience.until(
                Town.SOON,
                () -> both.at(process, "university").get(batch),
                answer -> answer.at("/state").equals(state));
    }

    /** Bookings that stand for the batch, counted where they are. */
    private static int booked(String batch) {
        return both.ledger().bookingsOfBatch(batch.substring(batch.lastIndexOf('/') + 1));
    }

    private static String said(Answer answer) {
        return answer.status() + " " + answer.text();
    }
}
