package dev.jinvax.booking.application;

import static dev.jinvax.booking.testing.Calls.as;
import static dev.jinvax.booking.testing.Calls.book;
import static dev.jinvax.booking.testing.RegistryTells.AS_IT_IS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.jinvax.booking.testing.RegistryTells;
import dev.jinvax.booking.testing.TestTime;
import dev.jinvax.booking.testing.World;
import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a site may change after somebody is confirmed, what is told, and what the person can do about it. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "booking"))
class SiteChangesTest {
    private static final String FLAGGED = "booking.flagged.v1";
    private UUID site;
    private UUID session;
    private UUID otherSession;
    private Instant startsAt;
    private LocalDate day;

    @BeforeEach
    void peopleAreConfirmed() {
        World.policy();
        startsAt = TestTime.tomorrowAt("09:00").plus(Duration.ofDays(9));
        day = LocalDate.ofInstant(startsAt, ZoneId.of("Asia/Shanghai"));
        site = World.publishedSite();
        session = World.session(site, startsAt, 20);
        otherSession = World.session(World.publishedSite(), startsAt.plus(Duration.ofDays(1)), 20);
    }

    @AfterEach
    void presentTime() {
        TestTime.reset();
    }

    @ParameterizedTest(name = "a site {0}")
    @CsvSource(delimiter = '|', textBlock = """
            # what the site does              | flag              | accepting it gives          | then fen   | rebooking counts
            moves to another address          | SITE_MOVED        | 200                         | 12500      | no
            corrects the wording              | none              | 200                         | 12500      | yes
            changes its name                  | none              | 200                         | 12500      | yes
            closes                            | SITE_UNAVAILABLE  | 409 APPOINTMENT_CALLED_OFF  | 12500      | no
            is suspended                      | SITE_UNAVAILABLE  | 409 APPOINTMENT_CALLED_OFF  | 12500      | no
            cancels the session               | SESSION_CANCELLED | 409 APPOINTMENT_CALLED_OFF  | 12500      | no
            puts the session an hour later    | TIME_CHANGED      | 200                         | 12500      | no
            lowers capacity below what is booked | none           | 200                         | 12500      | yes
            asks more from that day on        | PRICE_CHANGED     | 200                         | 14500      | no
            asks less from that day on        | PRICE_CHANGED     | 200                         | 8500       | no
            asks more from the day after      | none              | 200                         | 12500      | yes
            """)
    void changesWhatWasConfirmed(String deed, String flag, String accepting, int priceThen, String counts) {
        UUID one = booked("SELF_PAID");
        UUID other = booked("SELF_PAID");

        does(deed, 2);
        does(deed, 2);

        boolean flagged = !flag.equals("none");
        Response seen = as("alipay").get("/v1/bookings/" + one);
        seen.then()
                .body("state", equalTo("CONFIRMED"))
                .body("flags.contains('" + flag + "')", equalTo(flagged))
                .body("price.amount_minor", equalTo(12_500));
        assertThat(flaggedEvents(one)).isEqualTo(flagged ? 1 : 0);
        assertThat(outcome(accept(one, seen.path("version")))).isEqualTo(accepting);
        as("alipay").get("/v1/bookings/" + one).then().body("price.amount_minor", equalTo(priceThen));
        assertThat(reschedule(other).statusCode()).isEqualTo(200);
        assertThat(World.number("select changes::int from booking where booking_id = ?", other))
                .isEqualTo(counts.equals("no") ? 0 : 1);
        assertThat(World.number("select cardinality(flags) from booking where booking_id = ?", other))
                .isZero();
    }

    private void does(String deed, int version) {
        Instant endsAt = startsAt.plus(Duration.ofHours(1));
        switch (deed) {
            case "moves to another address" -> RegistryTells.site(site, version, AS_IT_IS.at("Elsewhere 1", 2));
            case "corrects the wording" -> RegistryTells.site(site, version, AS_IT_IS.at("Taiyuan, entrance B", 1));
            case "changes its name" -> RegistryTells.site(site, version, AS_IT_IS.called("Another name"));
            case "closes" -> RegistryTells.site(site, version, AS_IT_IS.become("CLOSED"));
            case "is suspended" -> RegistryTells.site(site, version, AS_IT_IS.become("SUSPENDED"));
            case "cancels the session" ->
                RegistryTells.session(site, session, version, startsAt, endsAt, 0, "CANCELLED");
            case "puts the session an hour later" ->
                RegistryTells.session(site, session, version, endsAt, endsAt.plus(Duration.ofHours(1)), 20, "OPEN");
            case "lowers capacity below what is booked" ->
                RegistryTells.session(site, session, version, startsAt, endsAt, 1, "OPEN");
            case "asks more from that day on" ->
                RegistryTells.site(site, version, AS_IT_IS.charging(12_000, day.toString()));
            case "asks less from that day on" ->
                RegistryTells.site(site, version, AS_IT_IS.charging(6_000, day.toString()));
            case "asks more from the day after" ->
                RegistryTells.site(
                        site, version, AS_IT_IS.charging(12_000, day.plusDays(1).toString()));
            default -> throw new IllegalArgumentException(deed);
        }
    }

    @Test
    void siteChangedSilentlyAfterConfirmationIsTold() {
        UUID booking = booked("SELF_PAID");

        does("moves to another address", 2);
        RegistryTells.site(site, 3, AS_IT_IS.at("Elsewhere 2", 3));

        assertThat(flaggedEvents(booking)).isEqualTo(2);
        as("alipay").get("/v1/bookings/" + booking).then().body("site.address.en", equalTo("Elsewhere 2"));
    }

    @Test
    void bookingSaysTheTimeItsSessionHas() {
        UUID booking = booked("SELF_PAID");

        does("puts the session an hour later", 2);

        Response seen = as("alipay").get("/v1/bookings/" + booking);
        assertThat(OffsetDateTime.parse(seen.path("session.starts_at")).toInstant())
                .isEqualTo(startsAt.plus(Duration.ofHours(1)));
        accept(booking, seen.path("version")).then().statusCode(200).body("flags.size()", equalTo(0));
    }

    @Test
    void nobodyAcceptsWhatTheyHaveNotSeen() {
        UUID booking = booked("SELF_PAID");
        does("asks more from that day on", 2);
        int seen = as("alipay").get("/v1/bookings/" + booking).path("version");
        RegistryTells.site(site, 3, AS_IT_IS.charging(13_000, day.toString()));

        accept(booking, seen).then().statusCode(412).body("code", equalTo("PRECONDITION_FAILED"));
        accept(booking, seen + 1).then().statusCode(200).body("price.amount_minor", equalTo(15_500));
        accept(booking, seen).then().statusCode(200).body("price.amount_minor", equalTo(15_500));
    }

    @Test
    void priceThatComesBackNeedsNoAcceptance() {
        UUID booking = booked("SELF_PAID");
        does("asks more from that day on", 2);
        as("alipay")
                .get("/v1/bookings/" + booking)
                .then()
                .body("price.amount_minor", equalTo(12_500))
                .body("offered_price.amount_minor", equalTo(14_500));

        RegistryTells.site(site, 3, AS_IT_IS);

        as("alipay")
                .get("/v1/bookings/" + booking)
                .then()
                .body("flags.size()", equalTo(0))
                .body("offered_price", equalTo(null));
        assertThat(flaggedEvents(booking)).isEqualTo(2);
    }

    @Test
    void whoPaysNothingIsNotToldOfAPrice() {
        UUID booking = booked("INSURED_FREE");

        does("asks more from that day on", 2);

        assertThat(flaggedEvents(booking)).isZero();
    }

    @Test
    void reopenedSiteTakesItsFlagDownAndSaysSo() {
        UUID booking = booked("SELF_PAID");
        does("is suspended", 2);

        RegistryTells.site(site, 3, AS_IT_IS);

        as("alipay").get("/v1/bookings/" + booking).then().body("flags.size()", equalTo(0));
        assertThat(flaggedEvents(booking)).isEqualTo(2);
    }

    @Test
    void whatTheSiteChangedMayBeLeftEvenWhenItIsTooLateForOtherChanges() {
        UUID told = booked("SELF_PAID");
        does("puts the session an hour later", 2);
        UUID untold = booked("SELF_PAID");
        TestTime.moveTo(startsAt);

        reschedule(untold).then().statusCode(409).body("code", equalTo("TOO_LATE_TO_CHANGE"));
        reschedule(told).then().statusCode(200);
    }

    @Test
    void foreignAndFinishedBookingsAreNotAccepted() {
        UUID booking = booked("SELF_PAID");
        as("wechat")
                .body("{\"version\":1}")
                .post("/v1/bookings/" + booking + "/acceptance")
                .then()
                .statusCode(404);
        as("alipay")
                .body("{}")
                .post("/v1/bookings/" + booking + "/acceptance")
                .then()
                .statusCode(400);
        as("alipay").body("{}").post("/v1/bookings/" + booking + "/cancellation");

        accept(booking, 2).then().statusCode(409).body("code", equalTo("STATE_CONFLICT"));
    }

    private UUID booked(String payment) {
        UUID applicant = World.applicant("alipay", Ids.next().toString(), "ELIGIBLE", payment);
        return UUID.fromString(book("alipay", applicant, session)
                .then()
                .statusCode(201)
                .extract()
                .path("booking_id"));
    }

    private static Response accept(UUID booking, int version) {
        return as("alipay").body("{\"version\":" + version + "}").post("/v1/bookings/" + booking + "/acceptance");
    }

    private Response reschedule(UUID booking) {
        return as("alipay")
                .body("{\"session_id\":\"" + otherSession + "\"}")
                .post("/v1/bookings/" + booking + "/rescheduling");
    }

    private static int flaggedEvents(UUID booking) {
        return World.number(
                "select count(*)::int from booking_history where booking_id = ? and event_type = ?", booking, FLAGGED);
    }

    private static String outcome(Response answer) {
        return answer.statusCode() == 200 ? "200" : answer.statusCode() + " " + answer.path("code");
    }
}
