package dev.jinvax.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.local.base.Service;
import dev.jinvax.local.http.Answer;
import dev.jinvax.local.http.Patience;
import io.vertx.core.json.JsonObject;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What partners are promised however many booking-services there are: asked of two processes at once. */
@ExtendWith(TwoProcesses.Shared.class)
class TwoReplicasTest {
    private static final String BOOKINGS = "/v1/bookings";
    private static final String HOLDS = "/v1/holds";
    private static final Duration TO_READ = Duration.ofMillis(700);
    private static TwoProcesses both;

    @BeforeAll
    static void take(TwoProcesses shared) {
        both = shared;
    }

    @Test
    void fiftyIdenticalRequestsForTheLastPlaceGetOneBookingAndOneAnswerAlsoAfterARestart() throws Exception {
        String session = both.session("140200", 0);
        both.ledger().leaveFree(session, 1);
        JsonObject wish = Town.wish(both.known(1).get(0), session);
        String key = UUID.randomUUID().toString();
        Set<String> answers = ConcurrentHashMap.newKeySet();

        Together.run(50, 50, number -> answers.add(ask(number, wish, key)));

        assertThat(answers).hasSize(1).allMatch(answer -> answer.startsWith("201"));
        assertThat(both.ledger().bookings(session)).isEqualTo(1);
        both.stack().restart(Service.BOOKING);
        answers.add(ask(0, wish, key));
        answers.add(ask(1, wish, key));
        assertThat(answers).hasSize(1);
        for (int process = 0; process < 2; process++) {
            assertThat(byOwnNumber(process, wish).list("/bookings")).hasSize(1);
        }
    }

    private static String ask(int process, JsonObject wish, String key) {
        Answer answer = both.at(process, "alipay").post(BOOKINGS, wish, key);
        return answer.status() + " " + answer.text();
    }

    private static Answer byOwnNumber(int process, JsonObject wish) {
        return both.at(process, "alipay").get(BOOKINGS + "?out_booking_no=" + wish.getString("out_booking_no"));
    }

    @Test
    void whoeverLostTheAnswerOfAKilledProcessFindsTheBookingAtTheOtherOrMakesItThere() throws Exception {
        String session = both.session("140300", 0);
        both.ledger().leaveFree(session, 200);
        List<JsonObject> wishes = both.known(60).stream()
                .map(applicant -> Town.wish(applicant, session))
                .toList();
        Map<String, String> heard = new ConcurrentHashMap<>();
        AtomicBoolean killed = new AtomicBoolean();

        Together.run(wishes.size(), 12, number -> {
            JsonObject wish = wishes.get(number);
            try {
                Answer answer = both.at(0, "alipay").post(BOOKINGS, wish, key(wish));
                if (answer.status() == 201) {
                    heard.put(key(wish), answer.at("/booking_id"));
                }
            } catch (UncheckedIOException lost) {
                // The answer never came: what the partner does not know it asks for below.
                assertThat(lost).hasMessageContaining("got no answer");
            }
            if (heard.size() >= 20 && killed.compareAndSet(false, true)) {
                both.stack().kill(Service.BOOKING, 0);
            }
        });

        assertThat(heard).hasSizeLessThan(wishes.size());
        for (JsonObject wish : wishes) {
            List<JsonObject> found = byOwnNumber(1, wish).list("/bookings");
            Answer repeated = both.at(1, "alipay").post(BOOKINGS, wish, key(wish));
            assertThat(repeated.status()).isEqualTo(201);
            assertThat(heard.getOrDefault(key(wish), repeated.at("/booking_id")))
                    .isEqualTo(repeated.at("/booking_id"));
            assertThat(found)
                    .allMatch(booking -> booking.getString("booking_id").equals(repeated.at("/booking_id")));
        }
        assertThat(both.ledger().bookings(session)).isEqualTo(wishes.size());
        both.stack().startAgain(Service.BOOKING);
    }

    private static String key(JsonObject wish) {
        return wish.getString("out_booking_no");
    }

    @Test
    void crowdThatMovesToFewPlacesKeepsItsOldOnesAndBothProcessesAgreeWithinASecond() throws Exception {
        String from = both.session("140400", 0);
        String to = both.session("140400", 1);
        both.ledger().leaveFree(from, 12);
        both.ledger().leaveFree(to, 4);
        List<String> bookings = new ArrayList<>();
        for (String applicant : both.known(12)) {
            bookings.add(
                    both.town().book("alipay", applicant, from).require(201).at("/booking_id"));
        }
        ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();

        Together.run(
                12,
                12,
                number -> answers.add(both.at(number, "alipay")
                        .post(
                                BOOKINGS + "/" + bookings.get(number) + "/rescheduling",
                                new JsonObject().put("session_id", to))));

        Instant moved = Instant.now();
        for (int process = 0; process < 2; process++) {
            int asked = process;
            Patience.until(Town.SOON, () -> shown(asked, from) + "+" + shown(asked, to), "8+4"::equals);
        }
        assertThat(Duration.between(moved, Instant.now()))
                .isLessThan(Duration.ofSeconds(1).plus(TO_READ));
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(4);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allMatch(answer -> answer.outcome().equals("409 SESSION_FULL"))
                .allMatch(answer -> answer.list("/context/alternatives").size() == 3);
        assertThat(both.ledger().live(from)).isEqualTo(8);
        assertThat(both.ledger().live(to)).isEqualTo(4);
    }

    /** Places taken as a process shows them: capacity less what is available. */
    private static int shown(int process, String session) {
        return both.at(process, "alipay").get("/v1/availability?city_code=140400").list("/sessions").stream()
                .filter(line -> line.getString("session_id").equals(session))
                .mapToInt(line -> line.getInteger("capacity") - line.getInteger("available"))
                .sum();
    }

    @Test
    void holdsOfAPartnerAndOfASessionAreCountedOverBothProcesses() throws Exception {
        String session = both.session("140500", 0);
        both.ledger().leaveFree(session, 40);
        assertThat(held(40, "wechat", number -> session)).hasSize(10);
        assertThat(both.ledger().live(session)).isEqualTo(10);

        List<String> sessions = IntStream.range(1, 31)
                .mapToObj(number -> both.session("140500", number))
                .toList();
        assertThat(held(30, "sanjintong", sessions::get)).hasSize(20);
    }

    private static Set<String> held(int count, String client, java.util.function.IntFunction<String> session)
            throws Exception {
        Set<String> holds = ConcurrentHashMap.newKeySet();
        Set<String> refusals = ConcurrentHashMap.newKeySet();
        Together.run(count, 20, number -> {
            Answer answer = hold(number, client, session.apply(number));
            (answer.status() == 201 ? holds : refusals)
                    .add(answer.status() == 201 ? answer.at("/hold_id") : answer.outcome());
        });
        assertThat(refusals).isEqualTo(Set.of("409 HOLD_LIMIT_REACHED"));
        return new HashSet<>(holds);
    }

    private static Answer hold(int process, String client, String session) {
        return both.at(process, client).post(HOLDS, new JsonObject().put("session_id", session));
    }

    @Test
    void heldPlaceIsBookedThroughEitherProcessAndFreeAtBothTheMomentItsTimeIsOver() throws Exception {
        String session = both.session("140600", 0);
        both.ledger().leaveFree(session, 2);
        List<String> applicants = both.known(3);
        String booked = hold(0, "alipay", session).require(201).at("/hold_id");
        assertThat(both.at(1, "alipay")
                        .post(BOOKINGS, Town.wish(applicants.get(0), session).put("hold_id", booked))
                        .outcome())
                .isEqualTo("201");
        Answer over = hold(0, "alipay", session).require(201);
        assertThat(book(1, applicants.get(1), session)).isEqualTo("409 SESSION_FULL");

        both.stack().moveClockTo(OffsetDateTime.parse(over.at("/expires_at")).toInstant());

        assertThat(both.at(0, "alipay")
                        .post(BOOKINGS, Town.wish(applicants.get(2), session).put("hold_id", over.at("/hold_id")))
                        .outcome())
                .isEqualTo("409 HOLD_OVER");
        assertThat(book(1, applicants.get(1), session)).isEqualTo("201");
        assertThat(both.ledger().live(session)).isEqualTo(2);
    }

    private static String book(int process, String applicant, String session) {
        return both.at(process, "alipay")
                .post(BOOKINGS, Town.wish(applicant, session))
                .outcome();
    }
}
