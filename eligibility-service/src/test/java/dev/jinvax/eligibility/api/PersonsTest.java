package dev.jinvax.eligibility.api;

import static dev.jinvax.eligibility.testing.FormFixture.aPersonWithoutPapers;
import static dev.jinvax.eligibility.testing.FormFixture.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jinvax.eligibility.testing.FormFixture;
import dev.jinvax.eligibility.testing.Partner;
import dev.jinvax.eligibility.testing.SentEvents;
import dev.jinvax.kit.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class PersonsTest {
    @Test
    void twoChannelsMeanOnePersonAndNeitherLearnsOfTheOther() {
        String passport = number();
        String one = Partner.ALIPAY.registered(withPassport(passport));

        String answer = Partner.HEALTH_SHANXI
                .registers(withPassport(passport))
                .statusCode(201)
                .extract()
                .asString();
        String other = io.restassured.path.json.JsonPath.from(answer).getString("applicant_id");

        assertThat(other).isNotEqualTo(one);
        assertThat(personOf(other)).isEqualTo(personOf(one));
        assertThat(answer).doesNotContain(one).doesNotContain(personOf(one)).doesNotContain("alipay");
    }

    @Test
    void samePassportOfAnotherCountryIsSomebodyElse() {
        String passport = number();
        FormFixture french = withPassport(passport);
        ((com.fasterxml.jackson.databind.node.ObjectNode)
                        french.node().path("documents").get(0))
                .put("issuing_country", "FRA");

        assertThat(personOf(Partner.ALIPAY.registered(french)))
                .isNotEqualTo(personOf(Partner.ALIPAY.registered(withPassport(passport))));
    }

    @Test
    void newCardIsRecognisedByTheOldNumberItPrints() {
        String old = Partner.ALIPAY.registered(
                aPersonWithoutPapers().born("1992-12-31").nationality("GBR").card("GBR140192123113"));
        String renewed = Partner.HEALTH_SHANXI.registered(aPersonWithoutPapers()
                .born("1992-12-31")
                .nationality("GBR")
                .card("914826199212310032")
                .former("GBR140192123113"));

        assertThat(personOf(renewed)).isEqualTo(personOf(old));
    }

    @Test
    void documentsOfTwoPersonsAreForOpsToDecide() {
        String first = number();
        String second = number();
        String one = Partner.ALIPAY.registered(withPassport(first));
        String other = Partner.HEALTH_SHANXI.registered(withPassport(second));

        String both = Partner.ALIPAY
                .registers(withPassport(first).passport(second))
                .statusCode(201)
                .body("assessment.findings.code", not(hasItem("LINKS_TWO_PERSONS")))
                .extract()
                .path("applicant_id");

        assertThat(personOf(both)).isEqualTo(personOf(one)).isNotEqualTo(personOf(other));
        Partner.OPS
                .asks()
                .get("/v1/persons/link-cases")
                .then()
                .statusCode(200)
                .body("cases.applicant_id", hasItem(both))
                .body("cases[0].finding.code", equalTo("LINKS_TWO_PERSONS"));
        linkAndCheck(personOf(one), personOf(other), other, both);
        Partner.ALIPAY.asks().get("/v1/persons/link-cases").then().statusCode(403);
    }

    private static void linkAndCheck(String survivor, String linked, String applicant, String caseOf) {
        String body = "{\"linked_person_key\":\"" + linked + "\"}";
        Partner.OPS
                .asks()
                .body(body)
                .post("/v1/persons/" + survivor + "/links")
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        Partner.OPS
                .asks()
                .body(body)
                .post("/v1/persons/" + survivor + "/links")
                .then()
                .statusCode(409)
                .body("code", equalTo("PERSONS_NOT_LINKABLE"));

        JsonNode moved =
                SentEvents.of("eligibility.assessments.v1", applicant, 2).get(1);
        assertThat(moved.path("person_key").asText()).isEqualTo(survivor);
        assertThat(moved.path("version").asInt()).isEqualTo(2);
        assertThat(SentEvents.of("eligibility.assessments.v1", survivor, 1)
                        .get(0)
                        .path("linked_person_key")
                        .asText())
                .isEqualTo(linked);
        Partner.OPS.asks().get("/v1/persons/link-cases").then().body("cases.applicant_id", not(hasItem(caseOf)));
    }

    @Test
    void casePutAsideByOpsIsNotOpenedAgain() {
        String first = number();
        String second = number();
        String one = personOf(Partner.ALIPAY.registered(withPassport(first)));
        String other = personOf(Partner.HEALTH_SHANXI.registered(withPassport(second)));
        String both = Partner.ALIPAY.registered(withPassport(first).passport(second));
        String pair = "{\"person_key\":\"" + other + "\",\"other_person_key\":\"" + one + "\"}";

        for (int times = 0; times < 2; times++) {
            Partner.OPS
                    .asks()
                    .body(pair)
                    .post("/v1/persons/link-cases/closure")
                    .then()
                    .statusCode(204);
        }
        String again = Partner.HEALTH_SHANXI.registered(withPassport(first).passport(second));

        Partner.OPS
                .asks()
                .get("/v1/persons/link-cases")
                .then()
                .body("cases.applicant_id", not(hasItem(both)))
                .body("cases.applicant_id", not(hasItem(again)));
        assertThat(personOf(again)).isEqualTo(one);
        assertThat(personOf(Partner.ALIPAY.registered(withPassport(second)))).isEqualTo(other);
        Partner.OPS
                .asks()
                .body(pair.replace(one, other))
                .post("/v1/persons/link-cases/closure")
                .then()
                .statusCode(404);
    }

    @Test
    void lastApplicantTakesThePersonWithIt() {
        String passport = number();
        String one = Partner.ALIPAY.registered(withPassport(passport));
        String other = Partner.HEALTH_SHANXI.registered(withPassport(passport));
        String person = personOf(one);

        Partner.ALIPAY.asks().delete("/v1/applicants/" + one).then().statusCode(204);
        Partner.HEALTH_SHANXI.asks().delete("/v1/applicants/" + other).then().statusCode(204);

        JsonNode erased = SentEvents.of("eligibility.erasures.v1", person, 1).get(0);
        assertThat(erased.path("applicant_ids").findValuesAsText("")).isEmpty();
        assertThat(erased.path("applicant_ids").toString()).contains(one).contains(other);
        assertThat(SentEvents.of("eligibility.assessments.v1", one, 2).get(1).isNull())
                .isTrue();
        assertThat(SentEvents.of("eligibility.contacts.v1", one, 2).get(1).isNull())
                .isTrue();
        Partner.ALIPAY.asks().get("/v1/applicants/" + one).then().statusCode(404);
        Partner.ALIPAY.asks().delete("/v1/applicants/" + one).then().statusCode(404);
        String again = Partner.ALIPAY.registered(withPassport(passport));
        assertThat(personOf(again)).isNotEqualTo(person);
    }

    @Test
    void numberCorrectedAsAMistakeBarsNobody() {
        String mistaken = number();
        String right = number();
        String one = Partner.ALIPAY.registered(withPassport(mistaken));
        Partner.ALIPAY
                .asks()
                .body(withPassport(right).json())
                .put("/v1/applicants/" + one)
                .then()
                .statusCode(200);

        assertThat(personOf(Partner.HEALTH_SHANXI.registered(withPassport(mistaken))))
                .isNotEqualTo(personOf(one));
        assertThat(personOf(Partner.HEALTH_SHANXI.registered(withPassport(right))))
                .isEqualTo(personOf(one));
    }

    @Test
    void racingRegistrationsOfOnePassportMeetInOnePerson() throws Exception {
        String passport = number();
        ExecutorService racers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> registrations = IntStream.range(0, 16)
                    .mapToObj(each -> (Callable<String>) () -> Partner.ALIPAY.registered(withPassport(passport)))
                    .toList();
            List<String> people = new java.util.ArrayList<>();
            for (Future<String> each : racers.invokeAll(registrations)) {
                people.add(personOf(each.get()));
            }
            assertThat(people).hasSize(16).containsOnly(people.get(0));
        } finally {
            racers.shutdownNow();
        }
    }

    private static FormFixture withPassport(String number) {
        return aPersonWithoutPapers().passport(number);
    }

    private static String personOf(String applicantId) {
        return SentEvents.assessment(applicantId).path("person_key").asText();
    }
}
