package dev.jinvax.booking.api.hold;

import static dev.jinvax.booking.testing.Calls.book;
import static dev.jinvax.booking.testing.HoldCalls.bookHeld;
import static dev.jinvax.booking.testing.HoldCalls.hold;
import static dev.jinvax.booking.testing.HoldCalls.holder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import dev.jinvax.booking.domain.LedgerAudit;
import dev.jinvax.booking.testing.TestTime;
import dev.jinvax.booking.testing.World;
import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "booking"))
class HoldsTest {
    /** Each test is a partner of its own: limits are counted per partner. */
    private final String client = "holder-" + Ids.next();

    @Inject
    LedgerAudit audit;

    private UUID site;
    private UUID session;

    @BeforeEach
    void offerOnePlace() {
        World.policy();
        site = World.publishedSite();
        session = offer(1);
    }

    private UUID offer(int capacity) {
        return World.session(site, Instant.now().plus(Duration.ofDays(3)), capacity);
    }

    @AfterEach
    void nothingLeaks() {
        TestTime.reset();
        assertThat(audit.disagreements()).noneMatch(line -> line.sessionId().equals(session));
    }

    private static int live(UUID session) {
        return World.number("select live from session_ledger where session_id = ?", session);
    }

    @Test
    void heldPlaceIsBookedByItsHolderAloneAndCountsOnce() {
        Response held = hold(client, session);
        held.then().statusCode(201).body("state", equalTo("HELD"));
        book("alipay", World.applicant("alipay"), session)
                .then()
                .statusCode(409)
                .body("code", equalTo("SESSION_FULL"));

        Response booked = bookHeld(client, World.applicant(client), session, held.path("hold_id"));

        booked.then().statusCode(201).body("state", equalTo("CONFIRMED"));
        assertThat(live(session)).isEqualTo(1);
        read(held).body("state", equalTo("BOOKED")).body("booking_id", equalTo(booked.path("booking_id")));
    }

    private io.restassured.response.ValidatableResponse read(Response held) {
        return holder(client).get("/v1/holds/" + held.path("hold_id")).then().statusCode(200);
    }

    @Test
    void repeatedBookingOfAHeldPlaceGetsTheSameAnswer() {
        String hold = hold(client, session).path("hold_id");
        UUID applicant = World.applicant(client);
        String key = Ids.next().toString();
        Response first = bookHeld(client, key, applicant, session, hold);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(bookHeld(client, key, applicant, session, hold).asByteArray())
                .isEqualTo(first.asByteArray());
        bookHeld(client, World.applicant(client), session, hold)
                .then()
                .statusCode(409)
                .body("code", equalTo("HOLD_OVER"));
    }

    @Test
    void holdOutlivesABookingThatIsRefused() {
        Response held = hold(client, session);
        UUID minor = World.applicant(client, Ids.next().toString(), "INELIGIBLE", "SELF_PAID");

        bookHeld(client, minor, session, held.path("hold_id"))
                .then()
                .statusCode(422)
                .body("code", equalTo("NOT_ELIGIBLE"));

        read(held).body("state", equalTo("HELD"));
        bookHeld(client, World.applicant(client), session, held.path("hold_id"))
                .then()
                .statusCode(201);
    }

    @Test
    void placeGivenBackIsFreeAtOnceAndGivenBackOnce() {
        String hold = hold(client, session).path("hold_id");
        book("alipay", World.applicant("alipay"), session).then().statusCode(409);

        for (int repeat = 0; repeat < 2; repeat++) {
            holder(client).delete("/v1/holds/" + hold).then().statusCode(204);
        }

        assertThat(live(session)).isZero();
        book("alipay", World.applicant("alipay"), session).then().statusCode(201);
        bookHeld(client, World.applicant(client), session, hold)
                .then()
                .statusCode(409)
                .body("code", equalTo("HOLD_OVER"));
    }

    @Test
    void placeIsFreeForEverybodyTheMomentTheHoldIsOver() {
        Response held = hold(client, session);
        Instant expiresAt = OffsetDateTime.parse(held.path("expires_at")).toInstant();
        TestTime.moveTo(expiresAt.minusSeconds(5));
        book("alipay", World.applicant("alipay"), session).then().statusCode(409);

        TestTime.moveTo(expiresAt);

        bookHeld(client, World.applicant(client), session, held.path("hold_id"))
                .then()
                .statusCode(409)
                .body("code", equalTo("HOLD_OVER"))
                .body("context.alternatives", notNullValue());
        book("alipay", World.applicant("alipay"), session).then().statusCode(201);
        read(held).body("state", equalTo("EXPIRED"));
        assertThat(live(session)).isEqualTo(1);
    }

    @Test
    void placeThatWasBookedIsNotGivenBackWithTheHold() {
        String hold = hold(client, session).path("hold_id");
        bookHeld(client, World.applicant(client), session, hold).then().statusCode(201);

        holder(client).delete("/v1/holds/" + hold).then().statusCode(409).body("code", equalTo("STATE_CONFLICT"));

        assertThat(live(session)).isEqualTo(1);
    }

    @Test
    void foreignHoldIsNotFoundAndNotUsable() {
        String hold = hold(client, session).path("hold_id");

        holder("alipay").get("/v1/holds/" + hold).then().statusCode(404);
        holder("alipay").delete("/v1/holds/" + hold).then().statusCode(404);
        bookHeld("alipay", World.applicant("alipay"), session, hold)
                .then()
                .statusCode(404)
                .body("code", equalTo("HOLD_UNKNOWN"));
        bookHeld(client, World.applicant(client), offer(5), hold)
                .then()
                .statusCode(422)
                .body("code", equalTo("HOLD_ELSEWHERE"));
        assertThat(live(session)).isEqualTo(1);
    }

    @Test
    void limitsAreKeptPerPartnerAndPerSession() {
        UUID eight = offer(8);
        hold(client, eight).then().statusCode(201);
        hold("alipay", eight).then().statusCode(201);
        hold(client, eight)
                .then()
                .statusCode(409)
                .body("code", equalTo("HOLD_LIMIT_REACHED"))
                .body("context.limit", equalTo("SESSION"))
                .body("context.maximum", equalTo(2))
                .body("context.alternatives", notNullValue());
        for (int more = 0; more < 19; more++) {
            hold(client, offer(1)).then().statusCode(201);
        }
        hold(client, offer(1)).then().statusCode(409).body("context.limit", equalTo("CLIENT"));
        TestTime.moveTo(Instant.now().plus(Duration.ofMinutes(6)));

        hold(client, offer(1)).then().statusCode(201);
    }

    @Test
    void ownNumberIsTakenOnceAndFindsTheHold() {
        String key = Ids.next().toString();
        String body = "{\"out_hold_no\":\"H-%s\",\"session_id\":\"%s\",\"minutes\":15}".formatted(key, offer(8));
        Response first = hold(client, key, body);
        first.then().statusCode(201);

        assertThat(hold(client, key, body).asByteArray()).isEqualTo(first.asByteArray());
        hold(client, Ids.next().toString(), body)
                .then()
                .statusCode(409)
                .body("code", equalTo("OUT_NO_TAKEN"))
                .body("context.hold_id", equalTo(first.path("hold_id")));
        hold(client, key, "{\"session_id\":\"" + session + "\"}")
                .then()
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_MISMATCH"));
        holder(client)
                .get("/v1/holds?out_hold_no=H-" + key)
                .then()
                .body("holds.hold_id", equalTo(java.util.List.of(first.<String>path("hold_id"))));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 16})
    void holdLastsOneToFifteenMinutes(int minutes) {
        hold(client, Ids.next().toString(), "{\"session_id\":\"" + session + "\",\"minutes\":" + minutes + "}")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("minutes"));
    }

    @Test
    void whatCannotBeBookedCannotBeHeld() {
        hold(client, Ids.next()).then().statusCode(404).body("code", equalTo("SESSION_UNKNOWN"));
        hold(client, offer(0)).then().statusCode(409).body("code", equalTo("SESSION_FULL"));
        UUID past = World.session(site, Instant.now().minus(Duration.ofDays(1)), 5);
        hold(client, past).then().statusCode(409).body("code", equalTo("SESSION_CLOSED"));
        World.run(
                "insert into partner (client_id, version, channel, name, suspended) values (?, 1, 'X', 'x', true)",
                client);
        hold(client, session).then().statusCode(403).body("code", equalTo("PARTNER_SUSPENDED"));
        World.run("delete from partner where client_id = ?", client);
    }
}
