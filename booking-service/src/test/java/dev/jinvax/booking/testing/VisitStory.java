package dev.jinvax.booking.testing;

import static io.restassured.RestAssured.given;

import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A visit over HTTP, carried to where a test begins: {@code VisitStory.tomorrowAtNine().cleared()} answers the id of a
 * booking that is cleared, with the service's clock standing at the site's session. {@link TestTime#reset()} afterwards.
 */
public final class VisitStory {
    public static final String NOTHING_APPLIES = """
            {"answers":{"allergy":false,"severe_vaccine_reaction":false,"neurological_disease":false,
             "fever_or_acute_illness":false,"pregnancy":false}}""";
    public static final String CLEARED = """
            {"decision":"CLEARED","clinician_name":"Dr Li Wei","reason_code":"NO_CONTRAINDICATION_FOUND"}""";
    public static final String DEFERRED = """
            {"decision":"DEFERRED","clinician_name":"Dr Li Wei","reason_code":"FEVER","retry_after_days":7}""";
    public static final String SERIOUS = """
            {"kind":"ANAPHYLAXIS","onset_at":"%s","severity":"SEVERE","serious":true,
             "serious_reason":"GREAT_PUBLIC_CONCERN","outcome":"REFERRED_TO_HOSPITAL"}""";

    public static final String DOSE_AT = """
            {"product_code":"SINOPHARM_BEIJING","lot":"DEMO-LOT-0001","lot_expires_on":"2099-06-30",
             "vaccinator":"Wang Fang","vaccinated_at":"%s"}""";

    private final UUID site;
    private final UUID session;
    private final Instant startsAt;

    private VisitStory(UUID site, UUID session, Instant startsAt) {
        this.site = site;
        this.session = session;
        this.startsAt = startsAt;
    }

    /** A new site with a session of ten places; the clock stands five minutes after its beginning. */
    public static VisitStory tomorrowAtNine() {
        World.policy();
        Instant nine = TestTime.tomorrowAt("09:00");
        UUID site = World.publishedSite();
        UUID session = World.session(site, nine, 10);
        TestTime.moveTo(nine.plus(Duration.ofMinutes(5)));
        return new VisitStory(site, session, nine);
    }

    public UUID site() {
        return site;
    }

    public UUID session() {
        return session;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public int placesTaken() {
        return World.number("select live from session_ledger where session_id = ?", session);
    }

    public UUID booked() {
        return booked(World.applicant("alipay"));
    }

    public UUID booked(UUID applicant) {
        return UUID.fromString(Calls.book("alipay", applicant, session)
                .then()
                .statusCode(201)
                .extract()
                .path("booking_id"));
    }

    public UUID checkedIn() {
        return checkIn(booked());
    }

    public UUID checkIn(UUID booking) {
        post(desk(), booking, "check-in", "{\"documents_checked\":true}").then().statusCode(200);
        return booking;
    }

    public UUID signed() {
        return sign(checkedIn());
    }

    private UUID sign(UUID booking) {
        sign(booking, "INFORMED_CONSENT").then().statusCode(201);
        sign(booking, "DISCLAIMER").then().statusCode(201);
        return booking;
    }

    public Response sign(UUID booking, String kind) {
        return post(desk(), booking, "consents", """
                {"kind":"%s","text_version":"1.0","language":"en","signed_at":"%s","method":"SCREEN"}""".formatted(kind, now()));
    }

    public UUID declared() {
        return declare(signed(), NOTHING_APPLIES);
    }

    private UUID declare(UUID booking, String answers) {
        post(desk(), booking, "health-declaration", answers).then().statusCode(201);
        return booking;
    }

    public UUID cleared() {
        return clear(declared());
    }

    /** A given person, cleared. */
    public UUID cleared(UUID applicant) {
        return clear(declare(sign(checkIn(booked(applicant))), NOTHING_APPLIES));
    }

    private UUID clear(UUID booking) {
        post(clinic(), booking, "screening-decision", CLEARED).then().statusCode(201);
        return booking;
    }

    public UUID deferred() {
        UUID booking = checkedIn();
        post(clinic(), booking, "screening-decision", DEFERRED).then().statusCode(201);
        return booking;
    }

    public UUID observing() {
        return vaccinate(cleared());
    }

    /** A dose of a given person, all that comes before it included. */
    public UUID vaccinated(UUID applicant) {
        return vaccinate(cleared(applicant));
    }

    private UUID vaccinate(UUID booking) {
        post(desk(), booking, "dose", dose(now())).then().statusCode(201);
        return booking;
    }

    /** Released at the first possible moment; the clock stands there. */
    public UUID released() {
        UUID booking = observing();
        TestTime.moveTo(TestTime.now().plus(Duration.ofMinutes(31)));
        post(desk(), booking, "release", null).then().statusCode(200);
        return booking;
    }

    public static String dose(Instant at) {
        return DOSE_AT.formatted(at);
    }

    /** Now by the service's clock, to the second: what a desk would enter. */
    public static Instant now() {
        return TestTime.now().truncatedTo(ChronoUnit.SECONDS);
    }

    /** A post with a key of its own. */
    public static Response post(RequestSpecification caller, UUID booking, String step, String body) {
        RequestSpecification call = caller.header("Idempotency-Key", Ids.next().toString());
        return (body == null ? call : call.body(body)).post("/v1/bookings/" + booking + "/" + step);
    }

    public Response visit(UUID booking) {
        return desk().get("/v1/bookings/" + booking + "/visit");
    }

    public RequestSpecification desk() {
        return staff(site, "desk bookings:write bookings:read applicants:write");
    }

    public RequestSpecification clinic() {
        return staff(site, "desk clinic bookings:read");
    }

    public static RequestSpecification staff(UUID site, String scopes) {
        return given().auth()
                .oauth2(TestTokens.of("desk-" + site)
                        .channel("SITE")
                        .city(World.CITY)
                        .site(site.toString())
                        .scope(scopes)
                        .token())
                .contentType(ContentType.JSON);
    }
}
