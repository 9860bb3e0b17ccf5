package dev.jinvax.booking.api.visit;

import static dev.jinvax.booking.testing.VisitStory.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.booking.testing.TestTime;
import dev.jinvax.booking.testing.VisitStory;
import dev.jinvax.booking.testing.World;
import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.kit.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every step of a visit in every state a booking can be in. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "booking"))
class VisitMatrixTest {
    private static final String CONSENT_AT = """
            {"kind":"INFORMED_CONSENT","text_version":"1.0","language":"en","signed_at":"%s","method":"SCREEN"}""";

    private VisitStory story;
    /** A booking in the state of the row, as long as refused steps have left it there. */
    private @Nullable UUID untouched;

    @BeforeEach
    void open() {
        story = VisitStory.tomorrowAtNine();
    }

    @AfterEach
    void setTheClockRight() {
        TestTime.reset();
    }

    /** Every step in every state: its status; what is not 409 is what the visit is for. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // state,     check-in, consents, declaration, clear, defer, dose, release, left, adverse, report, correct
        "CONFIRMED,   200, 409, 409, 409, 409, 409, 409, 409, 409, 409, 409",
        "CHECKED_IN,  200, 201, 201, 409, 201, 409, 409, 409, 409, 409, 409",
        "CLEARED,     200, 409, 409, 409, 201, 201, 409, 409, 409, 409, 409",
        "OBSERVING,   200, 409, 409, 409, 409, 409, 409, 200, 201, 201, 201",
        "FOLLOW_UP,   200, 409, 409, 409, 409, 409, 200, 409, 201, 201, 201",
        "COMPLETED,   200, 409, 409, 409, 409, 409, 200, 409, 201, 201, 201",
        "CANCELLED,   409, 409, 409, 409, 409, 409, 409, 409, 409, 409, 409",
        "NO_SHOW,     409, 409, 409, 409, 409, 409, 409, 409, 409, 409, 409",
        "DEFERRED,    409, 409, 409, 409, 409, 409, 409, 409, 409, 409, 409",
    })
    void stepIsTakenInItsStateAndRefusedInAllOthers(
            String state,
            int checkIn,
            int consents,
            int declaration,
            int clear,
            int defer,
            int dose,
            int release,
            int left,
            int adverse,
            int report,
            int correct) {
        expect(state, "check-in", "{\"documents_checked\":true}", checkIn);
        expect(state, "consents", CONSENT_AT, consents);
        expect(state, "health-declaration", VisitStory.NOTHING_APPLIES, declaration);
        expect(state, "screening-decision", VisitStory.CLEARED, clear);
        expect(state, "screening-decision", VisitStory.DEFERRED, defer);
        expect(state, "dose", VisitStory.DOSE_AT, dose);
        expect(state, "release", null, release);
        expect(state, "left-unreleased", null, left);
        expect(state, "adverse-events", VisitStory.SERIOUS, adverse);
        expect(state, "follow-up-reports", "{\"day\":1,\"symptoms\":[],\"severe\":false}", report);
        expect(state, "corrections", "{\"field\":\"lot\",\"value\":\"B-2\",\"reason\":\"misread\"}", correct);
    }

    private void expect(String state, String step, String body, int status) {
        UUID booking = untouched == null ? bookingIn(state) : untouched;
        int before = placesGivenTo(booking);
        var answer = post(
                story.clinic(),
                booking,
                step,
                body == null ? null : body.replace("%s", VisitStory.now().toString()));
        assertThat(answer.statusCode())
                .as("%s in %s: %s", step, state, answer.asString())
                .isEqualTo(status);
        if (status == 409) {
            assertThat(World.number("select count(*) from booking where booking_id = ? and state = ?", booking, state))
                    .as("%s in %s changed the state", step, state)
                    .isEqualTo(1);
            assertThat(placesGivenTo(booking)).isEqualTo(before);
            untouched = booking;
        } else {
            untouched = null;
            story = VisitStory.tomorrowAtNine();
        }
    }

    private int placesGivenTo(UUID booking) {
        return World.number(
                "select live from session_ledger l join booking b on b.session_id = l.session_id where b.booking_id = ?",
                booking);
    }

    private UUID bookingIn(String state) {
        return switch (state) {
            case "CONFIRMED" -> story.booked();
            case "CHECKED_IN" -> story.checkedIn();
            case "CLEARED" -> story.cleared();
            case "OBSERVING" -> story.observing();
            case "FOLLOW_UP" -> story.released();
            case "COMPLETED" -> reached(story.released(), state, Duration.ofDays(15));
            case "CANCELLED" -> cancelled(story.booked());
            case "NO_SHOW" -> reached(story.booked(), state, Duration.ofHours(4));
            case "DEFERRED" -> story.deferred();
            default -> throw new IllegalArgumentException(state);
        };
    }

    private static UUID reached(UUID booking, String state, Duration later) {
        TestTime.moveTo(TestTime.now().plus(later));
        TopicReader.await(() ->
                World.number("select count(*) from booking where booking_id = ? and state = ?", booking, state) == 1);
        return booking;
    }

    private UUID cancelled(UUID booking) {
        story.desk()
                .body("{}")
                .post("/v1/bookings/" + booking + "/cancellation")
                .then()
                .statusCode(200);
        return booking;
    }
}
