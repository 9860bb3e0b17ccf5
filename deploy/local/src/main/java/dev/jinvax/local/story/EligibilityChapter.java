package dev.jinvax.local.story;

import dev.jinvax.local.http.Answer;
import dev.jinvax.local.http.Caller;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** An employer gets one assessment with three findings, and asks what a coming policy would change for its people. */
final class EligibilityChapter {
    private static final String POLICIES = "/eligibility/v1/policies";
    /** Long after the story's last day: nobody in it is judged under the coming policy. */
    private static final int POLICY_BEGINS_IN_DAYS = 90;

    private static final Set<String> ASKED_ABOUT = Set.of("TOM", "NINA", "OMAR");

    private final Scene scene;
    private final Teller teller;
    private final Caller employer;

    EligibilityChapter(Scene scene) {
        this.scene = scene;
        this.teller = scene.teller();
        this.employer = scene.as("employer");
    }

    void play() {
        teller.chapter("资格 · Eligibility: everything at once, and what if");
        threeFindings();
        whatIf();
    }

    private void threeFindings() {
        LocalDate birthday = scene.today().plusDays(40);
        JsonObject wanda = People.wanda(birthday.minusYears(18), scene.today().minusDays(1));
        Answer answer = employer.post("/eligibility/v1/assessments", wanda).require(200);
        teller.step(
                "Wanda is 17, her permit lapsed yesterday, she has no insurance: three findings, each with what helps",
                List.of(
                        "AGE_BELOW_MINIMUM BLOCKING N1: WAIT_UNTIL " + birthday,
                        "DOCUMENT_EXPIRED BLOCKING N8: RENEW_DOCUMENT",
                        "SELF_PAID ADVICE N7: DECLARE_INSURANCE"),
                answer.list("/findings").stream()
                        .map(EligibilityChapter::inShort)
                        .toList());
        teller.step("… and no day is promised: waiting alone would not help", "(nothing)", answer.at("/eligible_from"));
    }

    private static String inShort(JsonObject finding) {
        JsonObject remedy = finding.getJsonObject("remedy");
        String date = remedy.getString("date", "");
        return finding.getString("code") + " " + finding.getString("severity") + " " + finding.getString("clause")
                + ": " + remedy.getString("code") + (date.isEmpty() ? "" : " " + date);
    }

    private void whatIf() {
        LocalDate begins = scene.today().plusDays(POLICY_BEGINS_IN_DAYS);
        employer.post(PlatformChapter.APPLICANTS, People.tom(begins.minusYears(13)))
                .require(201);
        employer.post(PlatformChapter.APPLICANTS, People.nina(begins.plusDays(60)))
                .require(201);
        employer.post(PlatformChapter.APPLICANTS, People.omar()).require(201);
        String version = publish(begins);
        Answer changes = employer.get(POLICIES + "/comparison?limit=200&from=1&to=" + version)
                .require(200);
        teller.step(
                "ops publishes a policy to come: from twelve years, and without stay permits. What if, on its first day?",
                begins.toString(),
                changes.at("/day"));
        teller.step(
                "Tom, 13, may come; Nina's stay permit goes to the site; nothing changes for Omar",
                "[NINA: ELIGIBLE > REFER_TO_SITE, TOM: INELIGIBLE > ELIGIBLE]",
                changes.list("/changes").stream()
                        .filter(change -> ASKED_ABOUT.contains(change.getString("out_applicant_no", "")))
                        .map(EligibilityChapter::change)
                        .collect(Collectors.toCollection(TreeSet::new))
                        .toString());
        String others = scene.as("health-shanxi")
                .get(POLICIES + "/comparison?from=1&to=" + version)
                .require(200)
                .text();
        teller.step(
                "another organisation asks about its own people alone",
                "silent",
                others.contains("NINA") ? others : "silent");
    }

    private String publish(LocalDate begins) {
        Caller ops = scene.as("ops");
        JsonObject draft = ops.get(POLICIES + "/1").require(200).json();
        draft.remove("policy_version");
        draft.put("valid_from", begins.toString()).put("minimum_age_years", 12);
        for (Object papers : draft.getJsonArray("accepted_documents")) {
            for (Object place : ((JsonObject) papers).getJsonArray("all_of")) {
                ((JsonObject) place).getJsonArray("one_of").remove("STAY_PERMIT");
            }
        }
        return ops.post(POLICIES, draft).require(201).at("/policy_version");
    }

    private static String change(JsonObject change) {
        return change.getString("out_applicant_no") + ": "
                + change.getJsonObject("before").getString("outcome") + " > "
                + change.getJsonObject("after").getString("outcome");
    }
}
