package dev.jinvax.eligibility.api;

import static dev.jinvax.eligibility.testing.FormFixture.aPerson;
import static dev.jinvax.eligibility.testing.FormFixture.aPersonWithoutPapers;
import static dev.jinvax.eligibility.testing.FormFixture.inYears;
import static dev.jinvax.eligibility.testing.FormFixture.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jinvax.eligibility.testing.Drafts;
import dev.jinvax.eligibility.testing.FormFixture;
import dev.jinvax.eligibility.testing.Partner;
import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.kit.time.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What if: who would be judged otherwise. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class PolicyComparisonTest {
    private static final LocalDate BEGINS = LocalDate.now(MovableClock.SHANGHAI).plusDays(400);

    private final Partner employer = Partner.of("employer-" + Ids.next());

    @Test
    void thoseWhoChangeAreNamedWithBothAnswers() {
        String child = employer.registered(
                aPerson().born(BEGINS.minusYears(13).toString()).outNo("C-1"));
        String guest =
                employer.registered(aPersonWithoutPapers().passport(number()).stayPermit(inYears(2)));
        String insured = employer.registered(aPerson().insured("N" + number()));
        employer.registered(aPerson());
        ObjectNode draft = Drafts.from(BEGINS).put("minimum_age_years", 12);
        draft.set("insured_schemes", Drafts.json("[]"));
        draft.set("accepted_documents", Drafts.json("""
                [{"all_of": [{"one_of": ["PASSPORT"]}, {"one_of": ["RESIDENCE_PERMIT"]}]}]"""));
        int to = Drafts.publish(draft);

        JsonPath seen = compare("from=1&to=" + to)
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("day", equalTo(BEGINS.toString()))
                .body("looked_at", equalTo(4))
                .extract()
                .jsonPath();

        assertThat(seen.getList("changes.applicant_id")).containsExactlyInAnyOrder(child, guest, insured);
        assertThat(change(seen, child)).isEqualTo("INELIGIBLE SELF_PAID > ELIGIBLE SELF_PAID");
        assertThat(change(seen, guest)).isEqualTo("ELIGIBLE SELF_PAID > REFER_TO_SITE SELF_PAID");
        assertThat(change(seen, insured)).isEqualTo("ELIGIBLE INSURED_FREE > ELIGIBLE SELF_PAID");
        assertThat(seen.getString("changes.find { it.applicant_id == '" + child + "' }.out_applicant_no"))
                .isEqualTo("C-1");
        assertThat(seen.getList("changes.find { it.applicant_id == '" + child + "' }.before.findings"))
                .contains("AGE_BELOW_MINIMUM");
        assertThat(seen.getString("next_cursor")).isNull();
    }

    @Test
    void nobodySeesAnothersApplicantsAndNothingIsKept() {
        FormFixture form = aPerson().born(BEGINS.minusYears(13).toString());
        String id = employer.registered(form);
        int to = Drafts.publish(Drafts.from(BEGINS).put("minimum_age_years", 12));

        Partner.of("other-" + Ids.next())
                .asks()
                .get("/v1/policies/comparison?from=1&to=" + to)
                .then()
                .statusCode(200)
                .body("looked_at", equalTo(0))
                .body("changes", hasSize(0));
        compare("from=1&to=" + to).body("changes", hasSize(1));
        employer.asks()
                .get("/v1/applicants/" + id)
                .then()
                .body("version", equalTo(1))
                .body("assessment.outcome", equalTo("INELIGIBLE"));
    }

    @Test
    void pagesNameEverybodyOnceHoweverSmallTheyAre() {
        List<String> children = new ArrayList<>();
        for (int each = 0; each < 5; each++) {
            employer.registered(aPerson());
            children.add(
                    employer.registered(aPerson().born(BEGINS.minusYears(13).toString())));
        }
        int to = Drafts.publish(Drafts.from(BEGINS).put("minimum_age_years", 12));

        List<String> named = new ArrayList<>();
        int lookedAt = 0;
        String cursor = "";
        while (cursor != null) {
            JsonPath page = compare("limit=2&from=1&to=" + to + cursor)
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            named.addAll(page.getList("changes.applicant_id"));
            lookedAt += page.getInt("looked_at");
            cursor = page.getString("next_cursor") == null ? null : "&cursor=" + page.getString("next_cursor");
        }

        assertThat(named).containsExactlyElementsOf(children);
        assertThat(lookedAt).isEqualTo(10);
    }

    @Test
    void oneWhoChangesIsFoundBehindHundredsWhoDoNot() {
        for (int each = 0; each < 205; each++) {
            employer.registered(aPerson());
        }
        String child = employer.registered(aPerson().born(BEGINS.minusYears(13).toString()));
        int to = Drafts.publish(Drafts.from(BEGINS).put("minimum_age_years", 12));

        compare("from=1&to=" + to)
                .body("looked_at", equalTo(206))
                .body("changes.applicant_id", equalTo(List.of(child)));
    }

    @ParameterizedTest
    @CsvSource({
        "from=1&to=99999, 404, POLICY_UNKNOWN",
        "from=99999&to=1, 404, POLICY_UNKNOWN",
        "from=1, 400, VALIDATION_FAILED",
        "to=1, 400, VALIDATION_FAILED",
        "from=0&to=1, 400, VALIDATION_FAILED",
        "from=1&to=1&limit=201, 400, VALIDATION_FAILED",
        "from=1&to=1&cursor=x, 400, VALIDATION_FAILED",
        "from=1&to=1&as_of=tomorrow, 400, VALIDATION_FAILED"
    })
    void questionThatCannotBeAnsweredIsRefused(String query, int status, String code) {
        compare(query).statusCode(status).body("code", equalTo(code));
    }

    private ValidatableResponse compare(String query) {
        return employer.asks().get("/v1/policies/comparison?" + query).then();
    }

    private static String change(JsonPath seen, String id) {
        String of = "changes.find { it.applicant_id == '" + id + "' }.";
        return seen.getString(of + "before.outcome") + " " + seen.getString(of + "before.payment") + " > "
                + seen.getString(of + "after.outcome") + " " + seen.getString(of + "after.payment");
    }
}
