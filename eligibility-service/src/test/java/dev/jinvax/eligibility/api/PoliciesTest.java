package dev.jinvax.eligibility.api;

import static dev.jinvax.eligibility.testing.FormFixture.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jinvax.eligibility.testing.Partner;
import dev.jinvax.eligibility.testing.SentEvents;
import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.kit.time.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class PoliciesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    MovableClock clock;

    @AfterEach
    void returnToThePresent() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void policyOfJune2021IsToldToTheOthers() {
        var told = SentEvents.of("eligibility.policies.v1", "1", 1).get(0);

        assertThat(told.path("minimum_age_years").asInt()).isEqualTo(18);
        assertThat(told.path("follow_up_days").toString()).isEqualTo("[1,3,7,14]");
        assertThat(told.path("products")).hasSize(5);
        assertThat(told.findValuesAsText("product_code")).endsWith("CANSINO", "ZHIFEI");
        assertThat(told.path("products").get(3).path("recommended_within")).isEmpty();
        assertThat(told.path("products").get(4).path("recommended_within").toString())
                .isEqualTo("[\"P56D\",\"P6M\"]");
        assertThat(told.path("switches")).isEmpty();
        // Days after an attempt that came to nothing, and days a contact outlives the last follow-up.
        assertThat(told.path("retention").toString())
                .isEqualTo("{\"unsuccessful_days\":90,\"contact_days_after_follow_up\":30}");
        assertThat(told.has("insured_schemes")).isFalse();
    }

    @Test
    void howOftenABookingMayBeMovedIsToldWhenThePolicySaysSo() throws Exception {
        assertThat(SentEvents.of("eligibility.policies.v1", "1", 1).get(0).has("maximum_changes"))
                .isFalse();
        ObjectNode policy = (ObjectNode) JSON.readTree(draft(today().plusDays(400), 18));

        int version = Partner.OPS
                .asks()
                .body(policy.put("maximum_changes", 1).toString())
                .post("/v1/policies")
                .then()
                .statusCode(201)
                .body("maximum_changes", equalTo(1))
                .extract()
                .path("policy_version");

        assertThat(SentEvents.of("eligibility.policies.v1", String.valueOf(version), 1)
                        .get(0)
                        .path("maximum_changes")
                        .asInt())
                .isEqualTo(1);
        Partner.OPS
                .asks()
                .body(policy.put("maximum_changes", 101).toString())
                .post("/v1/policies")
                .then()
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"));
    }

    @Test
    void mixingAndTheSwitchForFirstDosesAreToldAsTheyWereDecided() throws Exception {
        ObjectNode policy = (ObjectNode) JSON.readTree(draft(today().plusDays(400), 18));
        policy.putArray("switches").add("FIRST_DOSE_NEEDS_ROOM_FOR_NEXT");
        ((ObjectNode) policy.path("products").get(2))
                .putArray("continues_series_of")
                .add("SINOPHARM_WUHAN");

        int version = Partner.OPS
                .asks()
                .body(policy.toString())
                .post("/v1/policies")
                .then()
                .statusCode(201)
                .extract()
                .path("policy_version");

        var told = SentEvents.of("eligibility.policies.v1", String.valueOf(version), 1)
                .get(0);
        assertThat(told.path("switches").toString()).isEqualTo("[\"FIRST_DOSE_NEEDS_ROOM_FOR_NEXT\"]");
        assertThat(told.path("products").get(2).path("continues_series_of").toString())
                .isEqualTo("[\"SINOPHARM_WUHAN\"]");
        assertThat(told.path("products").get(3).path("continues_series_of")).isEmpty();
    }

    @Test
    void futurePolicyIsForeseenAndThenAppliedToEverybody() throws Exception {
        LocalDate begins = today().plusDays(20);
        String form = aPerson().born(today().minusYears(13).toString()).json();
        String id = Partner.ALIPAY.asks().body(form).post("/v1/applicants").path("applicant_id");
        int version = publish(begins, 12);

        Partner.ALIPAY.asks().body(form).post("/v1/assessments").then().body("outcome", equalTo("INELIGIBLE"));
        Partner.ALIPAY
                .asks()
                .body(form)
                .post("/v1/assessments?as_of=" + begins)
                .then()
                .body("outcome", equalTo("ELIGIBLE"))
                .body("policy_version", equalTo(version));
        Partner.ALIPAY
                .asks()
                .body(form)
                .post("/v1/assessments?policy_version=" + version)
                .then()
                .body("outcome", equalTo("ELIGIBLE"));
        clock.moveTo(Duration.ofDays(20));

        var told = SentEvents.of("eligibility.assessments.v1", id, 2).get(1);
        assertThat(told.path("outcome").asText()).isEqualTo("ELIGIBLE");
        assertThat(told.path("policy_version").asInt()).isEqualTo(version);
    }

    @Test
    void birthdayIsNoticedWithoutAnybodyAsking() {
        String id = Partner.ALIPAY.registered(
                aPerson().born(today().minusYears(18).plusDays(3).toString()));
        assertThat(SentEvents.assessment(id).path("outcome").asText()).isEqualTo("INELIGIBLE");

        clock.moveTo(Duration.ofDays(3));

        assertThat(SentEvents.of("eligibility.assessments.v1", id, 2)
                        .get(1)
                        .path("outcome")
                        .asText())
                .isEqualTo("ELIGIBLE");
    }

    @Test
    void policyCannotBeginInThePast() throws Exception {
        Partner.OPS
                .asks()
                .body(draft(today().minusDays(1), 18))
                .post("/v1/policies")
                .then()
                .statusCode(422)
                .body("code", equalTo("POLICY_NOT_IN_THE_FUTURE"));
        Partner.OPS.asks().get("/v1/policies").then().statusCode(200).body("policies.policy_version", hasItem(1));
        Partner.OPS.asks().get("/v1/policies/99999").then().statusCode(404);
    }

    private int publish(LocalDate begins, int minimumAge) throws Exception {
        return Partner.OPS
                .asks()
                .body(draft(begins, minimumAge))
                .post("/v1/policies")
                .then()
                .statusCode(201)
                .extract()
                .path("policy_version");
    }

    private static String draft(LocalDate begins, int minimumAge) throws Exception {
        ObjectNode policy = (ObjectNode) JSON.readTree(Partner.OPS
                .asks()
                .get("/v1/policies/1")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        policy.remove("policy_version");
        return policy.put("valid_from", begins.toString())
                .put("minimum_age_years", minimumAge)
                .toString();
    }

    private static LocalDate today() {
        return LocalDate.now(MovableClock.SHANGHAI);
    }
}
