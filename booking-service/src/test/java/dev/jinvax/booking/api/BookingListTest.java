package dev.jinvax.booking.api;

import static dev.jinvax.booking.testing.Calls.as;
import static dev.jinvax.booking.testing.Calls.book;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jinvax.booking.testing.World;
import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reading all of a partner's bookings while bookings go on. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "booking"))
class BookingListTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final String client = "lister-" + Ids.next();
    private UUID session;

    @BeforeEach
    void offer() {
        World.policy();
        session = World.session(World.publishedSite(), Instant.now().plus(Duration.ofDays(3)), 2000);
    }

    @Test
    void pagesNeitherRepeatNorMissWhatWasThereWhileMoreIsBooked() {
        List<String> before = booked(7);
        List<String> read = new ArrayList<>();
        String cursor = null;
        do {
            Response page = page(cursor);
            read.addAll(page.path("bookings.reference"));
            cursor = page.path("next_cursor");
            before.addAll(booked(1));
        } while (cursor != null && before.size() < 50);

        assertThat(read).doesNotHaveDuplicates().startsWith(before.subList(0, 7).toArray(String[]::new));
    }

    private Response page(String cursor) {
        return as(client).get("/v1/bookings?limit=3" + (cursor == null ? "" : "&cursor=" + cursor));
    }

    @Test
    void exportHasEachBookingOnALineAndGoesOnWhereItBrokeOff() {
        List<String> made = booked(6);
        longAgo();
        List<JsonNode> whole = export("");
        assertThat(whole).extracting(BookingListTest::booking).isEqualTo(made);

        List<JsonNode> rest = export(whole.get(3).get("cursor").asText());

        assertThat(rest).extracting(BookingListTest::booking).isEqualTo(made.subList(4, 6));
        assertThat(export(rest.get(1).get("cursor").asText())).isEmpty();
    }

    @Test
    void exportTakenUpAgainRepeatsTheYoungestRatherThanMissOne() {
        List<String> old = booked(2);
        longAgo();
        List<String> young = booked(2);
        List<JsonNode> whole = export("");
        assertThat(whole)
                .extracting(BookingListTest::booking)
                .containsExactly(old.get(0), old.get(1), young.get(0), young.get(1));

        List<JsonNode> rest = export(whole.get(3).get("cursor").asText());

        assertThat(rest).extracting(BookingListTest::booking).isEqualTo(young);
    }

    @Test
    void exportIsLongerThanAPageOfTheDatabase() {
        World.run("""
                insert into booking (booking_id, reference, version, state, applicant_id, person_key, client_id, channel,
                                     city_code, site_id, session_id, starts_at, ends_at, product_code, dose_number,
                                     payment, amount_minor, currency, declared_at, updated_at)
                select b, upper(left(b::text, 18)), 1, 'CANCELLED', b, b::text, ?, 'WECHAT_PAY_HEALTH', '140100', b, b,
                       now(), now() + interval '1 hour', 'SINOPHARM_BEIJING', 1, 'SELF_PAID', 1, 'CNY', now(), now()
                from (select gen_random_uuid() as b from generate_series(1, 1203)) made
                """, client);

        assertThat(export("")).hasSize(1203).doesNotHaveDuplicates();
    }

    @Test
    void partnerThatDoesNotAskForLinesGetsAPageAndNobodySeesForeignLines() {
        booked(1);

        as(client)
                .accept("*/*")
                .get("/v1/bookings")
                .then()
                .contentType("application/json")
                .body("bookings.size()", equalTo(1));
        as("somebody-else-" + client)
                .accept("application/x-ndjson")
                .get("/v1/bookings")
                .then()
                .statusCode(200)
                .body(equalTo(""));
        as(client)
                .accept("application/x-ndjson")
                .get("/v1/bookings?cursor=rubbish")
                .then()
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"));
    }

    private List<String> booked(int count) {
        return new ArrayList<>(IntStream.range(0, count)
                .mapToObj(
                        number -> book(client, World.applicant(client), session).<String>path("reference"))
                .toList());
    }

    /** The bookings so far were made an hour ago: what UUIDs of version 7 say in their first six bytes. */
    private void longAgo() {
        World.run("""
                update booking set booking_id = (lpad(to_hex(('x' || replace(left(booking_id::text, 13), '-', ''))::bit(48)::bigint
                    - 3600000), 12, '0') || right(replace(booking_id::text, '-', ''), 20))::uuid
                where client_id = ?
                """, client);
    }

    private static String booking(JsonNode line) {
        return line.get("booking").get("reference").asText();
    }

    private List<JsonNode> export(String cursor) {
        Response answer = as(client)
                .accept("application/x-ndjson")
                .get("/v1/bookings" + (cursor.isEmpty() ? "" : "?cursor=" + cursor));
        answer.then().statusCode(200).contentType("application/x-ndjson").header("Cache-Control", "no-store");
        return answer.asString().lines().map(BookingListTest::json).toList();
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
