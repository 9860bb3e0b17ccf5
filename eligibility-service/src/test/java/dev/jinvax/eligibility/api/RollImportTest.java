package dev.jinvax.eligibility.api;

import static dev.jinvax.eligibility.testing.FormFixture.aPerson;
import static dev.jinvax.eligibility.testing.FormFixture.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.jinvax.eligibility.testing.Partner;
import dev.jinvax.eligibility.testing.RollUpload;
import dev.jinvax.eligibility.testing.SentEvents;
import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.kit.time.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The insurer's roll comes in one piece of a hundred thousand lines, and ops sees how far it is. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class RollImportTest {
    private static final int HALF = 50_000;

    @Inject
    MovableClock clock;

    private final String own = "ROLL-" + Ids.next();

    @AfterEach
    void returnToThePresent() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void hundredThousandLinesAreTakenAndTheirProgressIsSeenMeanwhile() {
        try (RollUpload upload = RollUpload.ndjson(own)) {
            upload.write(HALF, RollImportTest::good);
            JsonPath meanwhile = awaitLines(HALF - 2_000);
            assertThat(meanwhile.getString("state")).isEqualTo("RUNNING");

            upload.write(HALF, each -> each % 10_000 == 7 ? "{\"number\":\"SECRET" + each + "\"}" : good(each));
            JsonPath imported = upload.answer();

            assertThat(imported.getInt("lines")).isEqualTo(2 * HALF);
            assertThat(imported.getInt("taken")).isEqualTo(2 * HALF - 5);
            assertThat(imported.getInt("refused")).isEqualTo(5);
        }
        JsonPath ended = progress();
        assertThat(ended.getString("state")).isEqualTo("COMPLETED");
        assertThat(ended.getInt("lines")).isEqualTo(2 * HALF);
        assertThat(errorLines(ended.getString("import_id"))).containsExactly(50_008, 60_008, 70_008, 80_008, 90_008);
    }

    @Test
    void coverThatEndsIsNoticedOnItsDayAndBySayingSo() {
        LocalDate today = LocalDate.now(MovableClock.SHANGHAI);
        String insured = "SX" + number();
        String id = Partner.ALIPAY.registered(aPerson().insured(insured));

        send(own, line(insured, today.plusDays(5)));
        assertThat(told(id, 2)).contains("INSURANCE_VERIFIED").contains("INSURED_FREE");

        clock.moveTo(Duration.ofDays(6));
        assertThat(told(id, 3)).contains("INSURANCE_NOT_IN_FORCE").contains("SELF_PAID");

        send(own + "-2", line(insured, today.plusDays(400)));
        assertThat(told(id, 4)).contains("INSURANCE_VERIFIED").contains("INSURED_FREE");
    }

    @Test
    void uploadThatBreaksOffSaysSoAndKeepsWhatCame() {
        RollUpload upload = RollUpload.ndjson(own);
        upload.write(2_000, RollImportTest::good);
        awaitLines(500);
        upload.breakOff();

        JsonPath seen = awaitState("BROKEN_OFF");

        assertThat(seen.getInt("taken")).isBetween(500, 2_000);
    }

    @Test
    void spreadsheetsMarkOfByteOrderIsNotPartOfAName() {
        Partner.OPS
                .asks()
                .contentType("text/csv; charset=UTF-8")
                .body("\uFEFFscheme,number\nSHANXI_SOCIAL_MEDICAL,M1\n")
                .post("/v1/insurance-enrolments")
                .then()
                .statusCode(200)
                .body("taken", equalTo(1));
    }

    @Test
    void numberNamesOneUploadForEverAndOthersDoNotSeeIt() {
        String id = send(own, "{}\n").getString("import_id");

        Partner.OPS
                .sendsRoll("?out_import_no=" + own, "{}\n")
                .statusCode(409)
                .body("code", equalTo("OUT_NO_TAKEN"))
                .body("context.import_id", equalTo(id));
        Partner insurer = Partner.of("insurer-" + Ids.next(), "enrolments:write");
        insurer.asks().get("/v1/insurance-enrolments/" + id).then().statusCode(404);
        insurer.asks().get("/v1/insurance-enrolments/" + id + "/errors").then().statusCode(404);
        insurer.asks().get("/v1/insurance-enrolments").then().statusCode(200).body("imports", hasSize(0));
        Partner.OPS
                .asks()
                .get("/v1/insurance-enrolments?limit=1")
                .then()
                .body("imports.import_id", equalTo(List.of(id)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=0", "?cursor=x", "?out_import_no=%00", "/not-an-id", "/x/errors"})
    void questionThatCannotBeAnsweredIsRefused(String rest) {
        int status = Partner.OPS
                .asks()
                .urlEncodingEnabled(false)
                .get("/v1/insurance-enrolments" + rest)
                .statusCode();
        assertThat(status).isBetween(400, 404);
    }

    private static JsonPath send(String outImportNo, String roll) {
        return Partner.OPS
                .sendsRoll("?out_import_no=" + outImportNo, roll)
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private JsonPath progress() {
        return Partner.OPS
                .asks()
                .get("/v1/insurance-enrolments?out_import_no=" + own)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .setRootPath("imports[0]");
    }

    private JsonPath awaitLines(int atLeast) {
        return await(seen -> seen.get("lines") != null && seen.getInt("lines") >= atLeast);
    }

    private JsonPath awaitState(String state) {
        return await(seen -> state.equals(seen.getString("state")));
    }

    private JsonPath await(Predicate<JsonPath> wanted) {
        long deadline = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        JsonPath seen = progress();
        while (!wanted.test(seen)) {
            assertThat(System.nanoTime()).as(seen.prettify()).isLessThan(deadline);
            seen = progress();
        }
        return seen;
    }

    private static List<Integer> errorLines(String importId) {
        List<Integer> lines = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = Partner.OPS
                    .asks()
                    .get("/v1/insurance-enrolments/" + importId + "/errors?limit=2" + cursor)
                    .then()
                    .statusCode(200)
                    .body("errors.error.code", everyItem(equalTo("FIELD_MISSING")))
                    .body(not(containsString("SECRET")))
                    .extract()
                    .jsonPath();
            lines.addAll(page.getList("errors.line"));
            cursor = page.getString("next_cursor") == null ? null : "&cursor=" + page.getString("next_cursor");
        }
        return lines;
    }

    private static String told(String id, int count) {
        return SentEvents.of("eligibility.assessments.v1", id, count)
                .get(count - 1)
                .toString();
    }

    private static String good(int each) {
        return "{\"scheme\":\"SHANXI_SOCIAL_MEDICAL\",\"number\":\"H" + each + "\"}";
    }

    private static String line(String insured, LocalDate until) {
        return "{\"scheme\":\"SHANXI_SOCIAL_MEDICAL\",\"number\":\"" + insured + "\",\"valid_until\":\"" + until
                + "\"}\n";
    }
}
