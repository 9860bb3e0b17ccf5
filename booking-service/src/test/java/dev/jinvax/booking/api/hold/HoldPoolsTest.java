package dev.jinvax.booking.api.hold;

import static dev.jinvax.booking.testing.HoldCalls.hold;
import static dev.jinvax.booking.testing.HoldCalls.holder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.jinvax.booking.application.hold.ExpireHolds;
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
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Holds where a session keeps places for a dose: eight places, seven of them for later doses. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "booking"))
class HoldPoolsTest {
    private final String client = "pools-" + Ids.next();

    @Inject
    ExpireHolds expireHolds;

    @Inject
    LedgerAudit audit;

    private UUID session;

    @BeforeEach
    void offer() {
        World.policy();
        session = World.session(World.publishedSite(), Instant.now().plus(Duration.ofDays(3)), 8);
        World.run("update session_ledger set reserved_later = 7 where session_id = ?", session);
    }

    @AfterEach
    void nothingLeaks() {
        TestTime.reset();
        assertThat(audit.disagreements()).noneMatch(line -> line.sessionId().equals(session));
    }

    private Response holdFor(int dose) {
        return hold(client, Ids.next().toString(), "{\"session_id\":\"" + session + "\",\"dose_number\":" + dose + "}");
    }

    private int liveLater() {
        return World.number("select live_later from session_ledger where session_id = ?", session);
    }

    @Test
    void placesKeptForLaterDosesAreNotHeldForFirstOnes() {
        holdFor(1).then().statusCode(201);
        holdFor(1).then().statusCode(409).body("code", equalTo("SESSION_FULL"));

        holdFor(2).then().statusCode(201);

        assertThat(liveLater()).isEqualTo(1);
    }

    @Test
    void placeGoesBackToThoseItWasTakenFrom() {
        String released = holdFor(2).path("hold_id");
        holder(client).delete("/v1/holds/" + released).then().statusCode(204);
        assertThat(liveLater()).isZero();
        holdFor(2).then().statusCode(201);
        TestTime.moveTo(TestTime.now().plus(Duration.ofMinutes(6)));

        expireHolds.expire();

        assertThat(liveLater()).isZero();
    }
}
