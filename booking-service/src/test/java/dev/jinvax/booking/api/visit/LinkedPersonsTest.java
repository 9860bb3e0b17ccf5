package dev.jinvax.booking.api.visit;

import static dev.jinvax.booking.testing.Calls.as;
import static dev.jinvax.booking.testing.VisitStory.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.jinvax.booking.application.CancelErasedPerson;
import dev.jinvax.booking.application.LinkPersons;
import dev.jinvax.booking.testing.TestTime;
import dev.jinvax.booking.testing.ToldEvents;
import dev.jinvax.booking.testing.VisitStory;
import dev.jinvax.booking.testing.World;
import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.kit.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody with two records and two bookings, found out before the dose: nobody is vaccinated twice by that. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "booking"))
class LinkedPersonsTest {
    private final String one = Ids.next().toString();
    private final String other = Ids.next().toString();

    @Inject
    LinkPersons linkPersons;

    @Inject
    CancelErasedPerson cancelErased;

    private VisitStory story;
    private UUID older;
    private UUID newer;

    @BeforeEach
    void twoRecordsAreBooked() {
        story = VisitStory.tomorrowAtNine();
        older = story.cleared(World.applicant("alipay", one, "ELIGIBLE", "SELF_PAID"));
        newer = story.cleared(World.applicant("alipay", other, "ELIGIBLE", "SELF_PAID"));
    }

    @AfterEach
    void setTheClockRight() {
        TestTime.reset();
    }

    @ParameterizedTest(name = "the {0} record survives, the {1} booking is given first")
    @CsvSource({"older, older", "older, newer", "newer, older", "newer, newer"})
    void doseOfOneBookingStopsThatOfTheOther(String survives, String given) {
        String survivor = survives.equals("older") ? one : other;
        UUID first = given.equals("older") ? older : newer;
        UUID second = given.equals("older") ? newer : older;

        linkPersons.link(survivor, survivor.equals(one) ? other : one);

        flags(older).body("flags", not(hasItem("DUPLICATE_PERSON")));
        flags(newer).body("flags", hasItem("DUPLICATE_PERSON"));
        post(story.desk(), first, "dose", VisitStory.dose(VisitStory.now()))
                .then()
                .statusCode(201);
        post(story.desk(), second, "dose", VisitStory.dose(VisitStory.now()))
                .then()
                .statusCode(409)
                .body("code", equalTo("SERIES_CHANGED"));
        assertThat(World.number("select count(*)::int from dose where person_key = ?", survivor))
                .isEqualTo(1);
    }

    @Test
    void newerBookingIsToldOnceHoweverOftenTheLinkComes() {
        linkPersons.link(one, other);
        linkPersons.link(one, other);

        assertThat(ToldEvents.typesOf(newer, 7)).endsWith("booking.cleared.v1", "booking.flagged.v1");
        assertThat(World.number("select count(*)::int from booking_history where booking_id = ?", newer))
                .isEqualTo(7);
    }

    @Test
    void recordLinkedToOneThatIsLinkedOnCountsForTheLast() {
        String last = Ids.next().toString();
        linkPersons.link(one, other);
        linkPersons.link(last, one);

        post(story.desk(), newer, "dose", VisitStory.dose(VisitStory.now()))
                .then()
                .statusCode(201);

        assertThat(World.number("select count(*)::int from dose where person_key = ?", last))
                .isEqualTo(1);
    }

    @Test
    void erasureReachesBothBookings() {
        linkPersons.link(one, other);

        cancelErased.cancel(one);

        flags(older).body("state", equalTo("CANCELLED"));
        flags(newer).body("state", equalTo("CANCELLED"));
        assertThat(story.placesTaken()).isZero();
    }

    /** A dose under way when the link comes is on record when it is done. */
    @Test
    void linkWaitsForADoseUnderWay() throws SQLException {
        CompletableFuture<Void> linked;
        try (Connection desk = RealParts.database().superuser("booking")) {
            desk.setAutoCommit(false);
            run(desk, "select state from booking where booking_id = ? for update", newer);
            linked = CompletableFuture.runAsync(() -> linkPersons.link(one, other));
            TopicReader.await(() -> World.number("""
                    select count(*)::int from pg_stat_activity
                    where datname = 'booking' and wait_event_type = 'Lock' and query like '%from booking%'
                    """) > 0);
            run(desk, """
                    insert into dose (dose_id, booking_id, person_key, dose_number, product_code, lot, lot_expires_on,
                                      vaccinated_at, site_id, vaccinator, recorded_at, recorded_by)
                    select gen_random_uuid(), booking_id, person_key, 1, product_code, 'LOT-9', '2099-01-01', starts_at,
                           site_id, 'somebody', starts_at, 'desk'
                    from booking where booking_id = ?
                    """, newer);
            desk.commit();
        }
        linked.join();

        assertThat(World.number("select count(*)::int from dose where person_key = ?", one))
                .isEqualTo(1);
    }

    private static ValidatableResponse flags(UUID booking) {
        return as("alipay").get("/v1/bookings/" + booking).then().statusCode(200);
    }

    private static void run(Connection connection, String statement, UUID booking) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            prepared.setObject(1, booking);
            prepared.execute();
        }
    }
}
