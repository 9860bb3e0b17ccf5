package dev.jinvax.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.local.http.Answer;
import dev.jinvax.local.http.Patience;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Keys, pages, storms of holds and batches called off: whichever of two booking-services is asked. */
@ExtendWith(TwoProcesses.Shared.class)
class SameAtBothTest {
    private static final String BOOKINGS = "/v1/bookings";
    private static final String BATCHES = "/v1/batches";
    private static final String HOLDS = "/v1/holds";
    private static TwoProcesses both;

    @BeforeAll
    static void take(TwoProcesses shared) {
        both = shared;
    }

    @Test
    void keyStandsForOneWishWhicheverProcessIsAskedAndHoweverSoon() throws Exception {
        String session = both.session("141000", 0);
        both.ledger().leaveFree(session, 40);
        List<JsonObject> wishes = both.known(2).stream()
                .map(applicant -> Town.wish(applicant, session))
                .toList();
        String key = UUID.randomUUID().toString();
        Set<String> outcomes = ConcurrentHashMap.newKeySet();
        Set<String> bookings = ConcurrentHashMap.newKeySet();

        // Processes and wishes are paired in all four ways.
        Together.run(40, 20, number -> {
            Answer answer = both.at(number, "alipay").post(BOOKINGS, wishes.get(number / 2 % 2), key);
            outcomes.add(answer.outcome());
            if (answer.status() == 201) {
                bookings.add(answer.at("/booking_id"));
            }
        });

        assertThat(bookings).hasSize(1);
        assertThat(both.ledger().bookings(session)).isEqualTo(1);
        assertThat(outcomes).containsExactlyInAnyOrder("201", "422 IDEMPOTENCY_KEY_MISMATCH");
    }

    @Test
    void ownNumberStandsForOneBookingWhateverTheKeys() throws Exception {
        String session = both.session("141000", 2);
        both.ledger().leaveFree(session, 40);
        JsonObject wish = Town.wish(both.known(1).get(0), session);
        Set<String> answers = ConcurrentHashMap.newKeySet();

        Together.run(24, 12, number -> {
            Answer answer = both.at(number, "alipay").post(BOOKINGS, wish);
            answers.add(
                    answer.outcome() + " " + answer.at(answer.status() == 201 ? "/booking_id" : "/context/booking_id"));
        });

        assertThat(both.ledger().bookings(session)).isEqualTo(1);
        String booking = both.at(0, "alipay")
                .get(BOOKINGS + "?out_booking_no=" + wish.getString("out_booking_no"))
                .at("/bookings/0/booking_id");
        assertThat(answers).containsExactlyInAnyOrder("201 " + booking, "409 OUT_NO_TAKEN " + booking);
    }

    @Test
    void oneBookingMovedAndGivenUpAtBothAtOnceHasOnePlaceOrNone() throws Exception {
        List<String> sessions =
                List.of(both.session("141000", 3), both.session("141000", 4), both.session("141000", 5));
        for (String session : sessions) {
            both.ledger().leaveFree(session, 10);
        }
        for (String applicant : both.known(3)) {
            String booking = booked(0, applicant, sessions.get(0));
            Set<String> outcomes = ConcurrentHashMap.newKeySet();

            Together.run(
                    12,
                    12,
                    number -> outcomes.add(both.at(number, "alipay")
                            .post(
                                    BOOKINGS + "/" + booking + (number % 4 == 3 ? "/cancellation" : "/rescheduling"),
                                    number % 4 == 3
                                            ? new JsonObject()
                                            : new JsonObject().put("session_id", sessions.get(number % 3)))
                            .outcome()));

            assertThat(outcomes).isSubsetOf("200", "409 STATE_CONFLICT", "409 TOO_MANY_CHANGES");
            assertThat(both.at(1, "alipay").get(BOOKINGS + "/" + booking).at("/state"))
                    .isEqualTo("CANCELLED");
            for (String session : sessions) {
                assertThat(both.ledger().live(session))
                        .isEqualTo(both.ledger().bookings(session))
                        .isZero();
            }
        }
    }

    @Test
    void pagesReadWhileBothBookMissNothingThatWasThereAndRepeatNothing() throws Exception {
        String session = both.session("141000", 1);
        both.ledger().leaveFree(session, 60);
        List<String> applicants = both.known(50);
        Set<String> before = ConcurrentHashMap.newKeySet();
        Together.run(30, 8, number -> before.add(booked(number, applicants.get(number), session)));
        List<String> read = new ArrayList<>();

        Together.run(2, 2, number -> {
            if (number == 0) {
                Together.run(20, 4, more -> booked(more, applicants.get(30 + more), session));
            } else {
                read.addAll(allPages());
            }
        });

        assertThat(read).doesNotHaveDuplicates().containsAll(before).isSorted();
    }

    private static String booked(int process, String applicant, String session) {
        return both.at(process, "alipay")
                .post(BOOKINGS, Town.wish(applicant, session))
                .require(201)
                .at("/booking_id");
    }

    /** One page from the one process, the next from the other. */
    private static List<String> allPages() {
        List<String> ids = new ArrayList<>();
        @Nullable Object cursor = null;
        int process = 0;
        do {
            Answer page = both.at(process++, "alipay")
                    .get(BOOKINGS + "?limit=7" + (cursor == null ? "" : "&cursor=" + cursor))
                    .require(200);
            page.list("/bookings").forEach(booking -> ids.add(booking.getString("booking_id")));
            cursor = page.value("/next_cursor");
        } while (cursor != null);
        return ids;
    }

    @Test
    void stormOfHoldsThatAreBookedGivenBackOrLeftAloneLosesNoPlace() throws Exception {
        String session = both.session("141100", 0);
        int free = 24;
        both.ledger().leaveFree(session, free);
        List<String> applicants = both.known(30);
        Set<String> confirmed = ConcurrentHashMap.newKeySet();
        ConcurrentLinkedQueue<String> outcomes = new ConcurrentLinkedQueue<>();

        Together.run(90, 16, number -> {
            Answer held = both.at(number, "alipay").post(HOLDS, new JsonObject().put("session_id", session));
            outcomes.add(held.outcome());
            if (held.status() != 201) {
                return;
            }
            String hold = held.at("/hold_id");
            switch (number % 3) {
                case 0 -> {
                    Answer answer = both.at(number + 1, "alipay")
                            .post(
                                    BOOKINGS,
                                    Town.wish(applicants.get(number / 3), session)
                                            .put("hold_id", hold));
                    outcomes.add(answer.outcome());
                    if (answer.status() == 201) {
                        confirmed.add(answer.at("/booking_id"));
                    }
                }
                case 1 ->
                    outcomes.add(both.at(number + 1, "alipay")
                            .delete(HOLDS + "/" + hold)
                            .outcome());
                default -> {
                    // Left alone: its time runs out.
                }
            }
        });

        assertThat(new HashSet<>(outcomes)).isSubsetOf("201", "204", "409 HOLD_LIMIT_REACHED", "409 SESSION_FULL");
        assertThat(confirmed).isNotEmpty();
        assertThat(both.ledger().bookings(session)).isEqualTo(confirmed.size());
        both.stack().moveClockTo(both.stack().now().plusSeconds(6 * 60));
        Patience.until(Town.SOON, () -> both.ledger().live(session), live -> live == confirmed.size());
        for (int process = 0; process < 2; process++) {
            int asked = process;
            Patience.until(
                    Town.SOON,
                    () -> both.available(asked, "141100", session),
                    shown -> shown == free - confirmed.size());
        }
    }

    @Test
    void batchCalledOffAtBothBooksNothingAfterwardsAndKeepsWhatItBooked() throws Exception {
        String city = "141100";
        for (JsonObject session : both.town().sessions(city)) {
            both.ledger().leaveFree(session.getString("session_id"), 60);
        }
        LocalDate today = LocalDate.ofInstant(both.stack().now(), ZoneId.of("Asia/Shanghai"));
        String batch = BATCHES + "/"
                + both.at(0, "university")
                        .upload(
                                BATCHES + "?out_batch_no=OFF&mode=COMMIT&city_code=" + city
                                        + "&product_code=SINOPHARM_BEIJING&from=" + today.plusDays(2) + "&to="
                                        + today.plusDays(31),
                                "text/csv",
                                new PeopleFile('O', 1_500).csv(),
                                UUID.randomUUID().toString())
                        .require(202)
                        .at("/batch_id");
        Patience.until(Town.SOON, () -> bookings(batch), found -> found > 0);
        Set<String> outcomes = ConcurrentHashMap.newKeySet();

        Together.run(
                8,
                8,
                number -> outcomes.add(both.at(number, "university")
                        .post(batch + "/cancellation", new JsonObject())
                        .outcome()));

        assertThat(outcomes).containsExactly("200");
        int kept = bookings(batch);
        for (int process = 0; process < 2; process++) {
            int asked = process;
            Answer settled = Patience.until(
                    Town.SOON,
                    () -> both.at(asked, "university").get(batch),
                    answer -> answer.value("/counts/CANCELLED") instanceof Integer cancelled && cancelled > 0);
            assertThat(settled.at("/state")).isEqualTo("CANCELLED");
            assertThat(settled.value("/counts/BOOKED")).isEqualTo(kept);
        }
        assertThat(bookings(batch)).isEqualTo(kept).isLessThan(1_500);
    }

    private static int bookings(String batch) {
        return both.ledger().bookingsOfBatch(batch.substring(batch.lastIndexOf('/') + 1));
    }
}
