package dev.jinvax.booking.api.visit;

import static dev.jinvax.booking.testing.VisitStory.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.jinvax.booking.testing.TestTime;
import dev.jinvax.booking.testing.VisitStory;
import dev.jinvax.booking.testing.World;
import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands before a clearance, and who gives it (N8, N9, N10). */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "booking"))
class ClearanceTest {
    private VisitStory story;

    @BeforeEach
    void open() {
        story = VisitStory.tomorrowAtNine();
    }

    @AfterEach
    void setTheClockRight() {
        TestTime.reset();
    }

    @Test
    void everythingMissingForClearanceIsNamedAtOnce() {
        UUID booking = story.checkedIn();
        World.run("update booking set flags = '{ELIGIBILITY_LOST,REFERRED_TO_SITE}' where booking_id = ?", booking);

        post(story.clinic(), booking, "screening-decision", VisitStory.CLEARED)
                .then()
                .statusCode(409)
                .body("code", equalTo("CONSENT_MISSING"))
                .body(
                        "errors.code",
                        contains(
                                "INFORMED_CONSENT_MISSING",
                                "DISCLAIMER_MISSING",
                                "HEALTH_DECLARATION_MISSING",
                                "REFERRAL_UNRESOLVED",
                                "ELIGIBILITY_LOST"));
    }

    @Test
    void oneSignatureIsNotBoth() {
        UUID booking = story.checkedIn();
        story.sign(booking, "DISCLAIMER").then().statusCode(201);
        post(story.desk(), booking, "health-declaration", VisitStory.NOTHING_APPLIES)
                .then()
                .statusCode(201);

        post(story.clinic(), booking, "screening-decision", VisitStory.CLEARED)
                .then()
                .statusCode(409)
                .body("code", equalTo("CONSENT_MISSING"))
                .body("errors.code", contains("INFORMED_CONSENT_MISSING"));
        story.sign(booking, "DISCLAIMER").then().statusCode(409).body("code", equalTo("ALREADY_RECORDED"));
    }

    @Test
    void declarationAloneMissingIsItsOwnCode() {
        post(story.clinic(), story.signed(), "screening-decision", VisitStory.CLEARED)
                .then()
                .statusCode(409)
                .body("code", equalTo("HEALTH_DECLARATION_MISSING"));
    }

    @Test
    void eligibilityLostAfterBookingBlocksClearanceAndDose() {
        UUID declared = story.declared();
        UUID cleared = story.cleared();
        World.run("update booking set flags = '{ELIGIBILITY_LOST}' where session_id = ?", story.session());

        post(story.clinic(), declared, "screening-decision", VisitStory.CLEARED)
                .then()
                .statusCode(409)
                .body("code", equalTo("ELIGIBILITY_LOST"));
        post(story.desk(), cleared, "dose", VisitStory.dose(VisitStory.now()))
                .then()
                .statusCode(409)
                .body("code", equalTo("ELIGIBILITY_LOST"));
    }

    @Test
    void referredPersonIsCheckedInOnlyWithTheirPapersResolved() {
        UUID booking = story.booked(World.applicant("alipay", Ids.next().toString(), "REFER_TO_SITE", "SELF_PAID"));

        post(story.desk(), booking, "check-in", "{\"documents_checked\":true}")
                .then()
                .statusCode(409)
                .body("code", equalTo("REFERRAL_UNRESOLVED"));
        post(story.desk(), booking, "check-in", """
                        {"documents_checked":true,
                         "referral_resolution":{"resolved":true,"note_code":"PERMIT_RECEIPT_SEEN"}}""").then().statusCode(200).body("state", equalTo("CHECKED_IN"));
        story.visit(booking)
                .then()
                .body("flags.size()", equalTo(0))
                .body("arrival.referral_note_code", equalTo("PERMIT_RECEIPT_SEEN"));
    }

    /** Flags are the clinician's to weigh: the software neither clears nor refuses for them (N10). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "allergy",
                "severe_vaccine_reaction",
                "neurological_disease",
                "fever_or_acute_illness",
                "pregnancy"
            })
    void flaggedPersonIsClearedByANamedClinicianAndByNothingElse(String answer) {
        UUID booking = story.signed();
        post(
                        story.desk(),
                        booking,
                        "health-declaration",
                        VisitStory.NOTHING_APPLIES.replace("\"" + answer + "\":false", "\"" + answer + "\":true"))
                .then()
                .statusCode(201);
        post(story.desk(), booking, "dose", VisitStory.dose(VisitStory.now()))
                .then()
                .statusCode(409);

        post(story.clinic(), booking, "screening-decision", VisitStory.CLEARED)
                .then()
                .statusCode(201);

        story.visit(booking)
                .then()
                .body("state", equalTo("CLEARED"))
                .body("screening_decisions[0].clinician_name", equalTo("Dr Li Wei"))
                .body("screening_decisions[0].reason_code", equalTo("NO_CONTRAINDICATION_FOUND"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"decision\":\"CLEARED\",\"reason_code\":\"NO_CONTRAINDICATION_FOUND\"}|clinician_name",
                "{\"decision\":\"CLEARED\",\"clinician_name\":\"\",\"reason_code\":\"FINE\"}|clinician_name",
                "{\"decision\":\"CLEARED\",\"clinician_name\":\"Dr Li Wei\"}|reason_code",
            })
    void decisionWithoutNameOrReasonIsNone(String decision, String field) {
        post(story.clinic(), story.declared(), "screening-decision", decision)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem(field));
    }

    @Test
    void deskAloneDoesNotDecide() {
        post(story.desk(), story.declared(), "screening-decision", VisitStory.CLEARED)
                .then()
                .statusCode(403);
    }
}
