package dev.jinvax.eligibility.api;

import static dev.jinvax.eligibility.testing.FormFixture.aPerson;
import static dev.jinvax.eligibility.testing.FormFixture.aPersonWithoutPapers;
import static dev.jinvax.eligibility.testing.FormFixture.inYears;
import static dev.jinvax.eligibility.testing.FormFixture.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.jinvax.eligibility.testing.FormFixture;
import dev.jinvax.eligibility.testing.Partner;
import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.kit.time.MovableClock;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was said then, what would be said on a day to come, and what is kept of it. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class AsOfTest {
    private static final LocalDate BIRTHDAY =
            LocalDate.now(MovableClock.SHANGHAI).plusDays(9);

    @Inject
    AgroalDataSource database;

    @Test
    void earlierDecisionIsRepeatedByteForByte() {
        FormFixture form = aPersonWithoutPapers().passport(number());
        String id = Partner.ALIPAY.registered(form);
        String asOf = OffsetDateTime.now(ZoneOffset.UTC).toString();
        String then = assessment(id, asOf);
        correct(id, form.permit(inYears(3)));

        assertThat(assessment(id, asOf)).isEqualTo(then).contains("REFER_TO_SITE");
        assertThat(Partner.ALIPAY
                        .asks()
                        .get("/v1/applicants/" + id + "/assessment")
                        .asString())
                .contains("\"ELIGIBLE\"");
    }

    @Test
    void dayToComeIsForeseen() {
        String id = Partner.ALIPAY.registered(aPerson());

        assertThat(assessment(id, inYears(4))).contains("DOCUMENT_EXPIRED").contains("INELIGIBLE");
    }

    /** The birthday begins at midnight in Shanghai, which is 16:00 of the day before in UTC. */
    @ParameterizedTest(name = "{0} day(s) from the birthday, {1}: {2}")
    @CsvSource({
        "-1, T15:59:59Z, INELIGIBLE",
        "-1, T16:00:00Z, ELIGIBLE",
        "-1, T23:59:59+08:00, INELIGIBLE",
        "0, T00:00:00+08:00, ELIGIBLE",
        "-1, T23:00:00+09:00, INELIGIBLE",
        "0, T00:59:59+09:00, INELIGIBLE",
        "0, T01:00:00+09:00, ELIGIBLE",
        "-1, T05:59:59-10:00, INELIGIBLE",
        "-1, T06:00:00-10:00, ELIGIBLE",
        "-1, '', INELIGIBLE",
        "0, '', ELIGIBLE"
    })
    void birthdayBeginsAtMidnightInShanghai(int daysFromBirthday, String time, String outcome) {
        String moment = BIRTHDAY.plusDays(daysFromBirthday) + time;
        Partner.ALIPAY
                .asks()
                .queryParam("as_of", moment)
                .body(aPerson().born(BIRTHDAY.minusYears(18).toString()).json())
                .post("/v1/assessments")
                .then()
                .statusCode(200)
                .body("outcome", equalTo(outcome));
    }

    @Test
    void previewStoresNothing() {
        String outNo = "A-" + Ids.next();
        Partner.ALIPAY
                .asks()
                .body(aPerson().outNo(outNo).json())
                .post("/v1/assessments")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("ELIGIBLE"))
                .body("assessment_id", nullValue());
        Partner.ALIPAY
                .asks()
                .queryParam("out_applicant_no", outNo)
                .get("/v1/applicants")
                .then()
                .body("applicants", hasSize(0));
    }

    @Test
    void assessmentIsKeptWithItsPolicyAndADigestOfWhatWasJudged() throws Exception {
        FormFixture form = aPerson();
        String id = Partner.ALIPAY.registered(form);
        correct(id, form);
        correct(id, form.born("1990-05-02"));

        List<String> kept = new ArrayList<>();
        try (var connection = database.getConnection();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("select policy_version, inputs_digest from assessment where applicant_id = '" + id
                                + "' order by version")) {
            while (row.next()) {
                assertThat(row.getInt("policy_version")).isPositive();
                kept.add(row.getString("inputs_digest"));
            }
        }

        assertThat(kept).hasSize(3);
        assertThat(kept.get(1)).as("the same was judged").isEqualTo(kept.get(0)).hasSize(43);
        assertThat(kept.get(2)).as("another birth date was judged").isNotEqualTo(kept.get(0));
    }

    private static void correct(String id, FormFixture form) {
        Partner.ALIPAY
                .asks()
                .body(form.json())
                .put("/v1/applicants/" + id)
                .then()
                .statusCode(200);
    }

    private static String assessment(String id, String asOf) {
        return Partner.ALIPAY
                .asks()
                .queryParam("as_of", asOf)
                .get("/v1/applicants/" + id + "/assessment")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
