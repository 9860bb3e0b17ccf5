package dev.jinvax.eligibility.api;

import static dev.jinvax.eligibility.testing.FormFixture.aPerson;
import static dev.jinvax.eligibility.testing.FormFixture.aPersonWithoutPapers;
import static dev.jinvax.eligibility.testing.FormFixture.inYears;
import static dev.jinvax.eligibility.testing.FormFixture.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jinvax.eligibility.testing.FormFixture;
import dev.jinvax.eligibility.testing.Partner;
import dev.jinvax.eligibility.testing.SentEvents;
import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.kit.time.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class RegistrationTest {
    private final String outNo = "A-" + Ids.next();

    @Test
    void insuredPersonWithPassportAndPermitIsEligibleAndFree() {
        Partner.ALIPAY
                .registers(aPerson().insured("SX" + number()))
                .statusCode(201)
                .header("Location", containsString("/v1/applicants/"))
                .header("Cache-Control", equalTo("no-store"))
                .body("applicant_id", notNullValue())
                .body("assessment.assessment_id", notNullValue())
                .body("assessment.outcome", equalTo("ELIGIBLE"))
                .body("assessment.payment", equalTo("INSURED_FREE"))
                .body("assessment.eligible_from", equalTo(today().toString()))
                .body("assessment.eligible_until", equalTo(inYears(3)))
                .body("assessment.policy_version", notNullValue())
                .body("assessment.findings.code", hasItem("INSURED_BRING_PROOF"))
                .body("assessment.findings[0].message.zh", notNullValue())
                .body("assessment.findings[0].clause", equalTo("N7"));
    }

    @Test
    void uninsuredPersonPays() {
        Partner.ALIPAY
                .registers(aPerson())
                .statusCode(201)
                .body("assessment.outcome", equalTo("ELIGIBLE"))
                .body("assessment.payment", equalTo("SELF_PAID"));
    }

    @Test
    void seventeenYearOldLearnsTheBirthdayThatChangesIt() {
        LocalDate birthDate = today().minusYears(18).plusDays(40);
        Partner.ALIPAY
                .registers(aPerson().born(birthDate.toString()))
                .statusCode(201)
                .body("assessment.outcome", equalTo("INELIGIBLE"))
                .body("assessment.eligible_from", equalTo(today().plusDays(40).toString()))
                .body("assessment.findings.code", hasItem("AGE_BELOW_MINIMUM"));
    }

    @Test
    void passportWithoutPermitIsReferredToTheSite() {
        Partner.ALIPAY
                .registers(aPersonWithoutPapers().passport(number()))
                .statusCode(201)
                .body("assessment.outcome", equalTo("REFER_TO_SITE"))
                .body("assessment.findings.find { it.code == 'PERMIT_MISSING' }.clause", equalTo("N8"))
                .body("assessment.findings.find { it.code == 'PERMIT_MISSING' }.severity", equalTo("REFER"));
    }

    @Test
    void assessmentIsToldWithoutAnythingOfThePerson() {
        String passport = number();
        String id = Partner.ALIPAY.registered(
                aPersonWithoutPapers().passport(passport).named("SECRETNAME ANNA"));

        JsonNode told = SentEvents.assessment(id);

        assertThat(told.path("applicant_id").asText()).isEqualTo(id);
        assertThat(told.path("owner_client_id").asText()).isEqualTo("alipay");
        assertThat(told.path("version").asInt()).isEqualTo(1);
        assertThat(told.path("outcome").asText()).isEqualTo("REFER_TO_SITE");
        assertThat(told.toString())
                .doesNotContain(passport)
                .doesNotContain("SECRETNAME")
                .doesNotContain("1990");
    }

    @Test
    void retryWithTheSameKeyGetsTheSameAnswer() {
        String key = Ids.next().toString();
        String body = aPerson().json();

        String first =
                Partner.ALIPAY.asks(key).body(body).post("/v1/applicants").asString();

        Partner.ALIPAY
                .asks(key)
                .body(body)
                .post("/v1/applicants")
                .then()
                .statusCode(201)
                .body(equalTo(first));
        Partner.ALIPAY
                .asks(key)
                .body(aPerson().json())
                .post("/v1/applicants")
                .then()
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_MISMATCH"));
    }

    @Test
    void ownNumberNamesOneApplicantForEver() {
        String id = Partner.ALIPAY.registered(aPerson().outNo(outNo));

        Partner.ALIPAY
                .registers(aPerson().outNo(outNo))
                .statusCode(409)
                .body("code", equalTo("OUT_NO_TAKEN"))
                .body("context.applicant_id", equalTo(id));
        Partner.HEALTH_SHANXI.registers(aPerson().outNo(outNo)).statusCode(201);
        Partner.ALIPAY
                .asks()
                .queryParam("out_applicant_no", outNo)
                .get("/v1/applicants")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("applicants", hasSize(1))
                .body("applicants[0].applicant_id", equalTo(id));
        Partner.ALIPAY.asks().delete("/v1/applicants/" + id).then().statusCode(204);
        Partner.ALIPAY.registers(aPerson().outNo(outNo)).statusCode(409).body("context", nullValue());
    }

    @Test
    void applicantOfAnotherPartnerDoesNotExist() {
        FormFixture form = aPerson();
        String id = Partner.ALIPAY.registered(form);
        Partner other = Partner.HEALTH_SHANXI;

        other.asks().get("/v1/applicants/" + id).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        other.asks().get("/v1/applicants/" + id + "/assessment").then().statusCode(404);
        other.asks().body(form.json()).put("/v1/applicants/" + id).then().statusCode(404);
        other.asks().delete("/v1/applicants/" + id).then().statusCode(404);
        Partner.ALIPAY.asks().get("/v1/applicants/" + id).then().statusCode(200);
    }

    @Test
    void correctionIsJudgedAgainAndTold() {
        FormFixture form = aPersonWithoutPapers().passport(number());
        String id = Partner.ALIPAY.registered(form);
        String before = Partner.ALIPAY.asks().get("/v1/applicants/" + id).header("ETag");

        Partner.ALIPAY
                .asks()
                .header("If-Match", before)
                .body(form.permit(inYears(3)).json())
                .put("/v1/applicants/" + id)
                .then()
                .statusCode(200)
                .body("assessment.outcome", equalTo("ELIGIBLE"));
        Partner.ALIPAY
                .asks()
                .header("If-Match", before)
                .body(form.json())
                .put("/v1/applicants/" + id)
                .then()
                .statusCode(412);

        assertThat(SentEvents.of("eligibility.assessments.v1", id, 2))
                .extracting(
                        event -> event.path("version").asInt(),
                        event -> event.path("outcome").asText())
                .containsExactly(tuple(1, "REFER_TO_SITE"), tuple(2, "ELIGIBLE"));
    }

    @Test
    void countryMayBeWrittenByItsNumberAndANameInChineseBesideTheLatinOne() {
        FormFixture form = aPerson().nationality("724");
        ((ObjectNode) form.node().get("name")).put("chinese", "玛丽亚·加西亚");
        String id = Partner.ALIPAY.registered(form);

        Partner.ALIPAY
                .asks()
                .get("/v1/applicants/" + id)
                .then()
                .body("nationality", equalTo("ESP"))
                .body("name.latin", equalTo("GARCIA MARIA"))
                .body("name.chinese", equalTo("玛丽亚·加西亚"));
        ((ObjectNode) form.node().get("name")).put("chinese", "MARIA");
        Partner.ALIPAY.registers(form).statusCode(400).body("errors.code", hasItem("NAME_NOT_CHINESE"));
    }

    @Test
    void everyFlawOfAFormIsNamedWithoutRepeatingIt() {
        FormFixture form =
                aPersonWithoutPapers().born("2090-02-30").nationality("UTO").phone("not a phone SECRET");
        form.node().putObject("insurance").put("scheme", "free for me SECRET");

        Partner.ALIPAY
                .registers(form)
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body("errors.code", hasItem("BIRTH_DATE_INVALID"))
                .body("errors.code", hasItem("COUNTRY_UNKNOWN"))
                .body("errors.code", hasItem("DOCUMENTS_MISSING"))
                .body("errors.code", hasItem("PHONE_INVALID"))
                .body("errors.code", hasItem("INSURANCE_SCHEME_INVALID"))
                .body(not(containsString("SECRET")));
    }

    private static LocalDate today() {
        return LocalDate.now(MovableClock.SHANGHAI);
    }
}
