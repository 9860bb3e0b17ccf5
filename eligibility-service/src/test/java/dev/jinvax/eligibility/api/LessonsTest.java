package dev.jinvax.eligibility.api;

import static dev.jinvax.eligibility.testing.FormFixture.aPerson;
import static dev.jinvax.eligibility.testing.FormFixture.aPersonWithoutPapers;
import static dev.jinvax.eligibility.testing.FormFixture.inYears;
import static dev.jinvax.eligibility.testing.FormFixture.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import dev.jinvax.eligibility.testing.FormFixture;
import dev.jinvax.eligibility.testing.LogOf;
import dev.jinvax.eligibility.testing.Partner;
import dev.jinvax.eligibility.testing.SentEvents;
import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What went wrong in other booking systems, as far as it could go wrong here; each is a test by its name. That foreign
 * phone numbers were refused is one of {@code ContactsTest}.
 */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class LessonsTest {
    @Test
    void nothingIsAnsweredWithSuccessBeforeItIsValidated() {
        String outNo = "A-" + Ids.next();
        String key = Ids.next().toString();
        FormFixture wrong = aPerson().outNo(outNo).born("1990-13-01");
        FormFixture right = aPerson().outNo(outNo);

        Partner.ALIPAY
                .asks(key)
                .body(wrong.json())
                .post("/v1/applicants")
                .then()
                .statusCode(400);
        Partner.ALIPAY
                .asks()
                .get("/v1/applicants?out_applicant_no=" + outNo)
                .then()
                .body("applicants", hasSize(0));
        Partner.ALIPAY
                .asks(key)
                .body(right.json())
                .post("/v1/applicants")
                .then()
                .statusCode(201);
    }

    @Test
    void numberTakenInARaceIsAConflictNeverAFailure() throws Exception {
        String outNo = "A-" + Ids.next();
        ExecutorService racers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> registrations = IntStream.range(0, 16)
                    .mapToObj(each -> (Callable<Integer>) () -> Partner.ALIPAY
                            .registers(aPerson().outNo(outNo))
                            .extract()
                            .statusCode())
                    .toList();
            List<Integer> answers = new ArrayList<>();
            for (var each : racers.invokeAll(registrations)) {
                answers.add(each.get());
            }
            assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
        } finally {
            racers.shutdownNow();
        }
    }

    @Test
    void whatIsSaidOfSomebodyGoesDownAsWellAsUp() {
        String passport = number();
        String id = Partner.ALIPAY.registered(aPersonWithoutPapers().passport(passport));
        correct(id, aPersonWithoutPapers().passport(passport).permit(inYears(2)));
        correct(id, aPersonWithoutPapers().passport(passport).permit("2020-01-01"));
        correct(id, aPersonWithoutPapers().passport(passport).permit(inYears(2)));

        assertThat(SentEvents.of("eligibility.assessments.v1", id, 4))
                .as("each write is told to the others")
                .extracting(told -> told.path("outcome").asText())
                .containsExactly("REFER_TO_SITE", "ELIGIBLE", "INELIGIBLE", "ELIGIBLE");
    }

    @Test
    void nothingOfThePersonIsLogged() {
        String passport = number();
        String insured = "INS" + number();
        try (LogOf log = LogOf.everything()) {
            FormFixture form = aPersonWithoutPapers()
                    .passport(passport)
                    .named("UNMISTAKABLE NAME")
                    .insured(insured);
            String id = Partner.ALIPAY.registered(form);
            correct(id, form.permit(inYears(2)));
            Partner.ALIPAY.registers(form.born("UNMISTAKABLE")).statusCode(400);
            Partner.ALIPAY
                    .asks()
                    .body("{\"name\": {\"latin\": \"UNMISTAKABLE\", \"x\": 1}}")
                    .post("/v1/applicants")
                    .then()
                    .statusCode(400);
            Partner.OPS
                    .sendsRoll(
                            "", "{\"scheme\":\"SHANXI_SOCIAL_MEDICAL\",\"number\":\"" + insured + "\"}\nUNMISTAKABLE\n")
                    .statusCode(200);
            Partner.ALIPAY.asks().delete("/v1/applicants/" + id).then().statusCode(204);

            assertThat(log.lines()).contains("listening");
            for (String secret : List.of(passport, insured, "UNMISTAKABLE", "maria.garcia", "34600000000")) {
                assertThat(log.lines()).noneMatch(line -> line.contains(secret));
            }
        }
    }

    private static void correct(String id, FormFixture form) {
        Partner.ALIPAY
                .asks()
                .body(form.json())
                .put("/v1/applicants/" + id)
                .then()
                .statusCode(200);
    }
}
