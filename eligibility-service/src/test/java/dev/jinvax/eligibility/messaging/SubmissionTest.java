package dev.jinvax.eligibility.messaging;

import static dev.jinvax.eligibility.testing.FormFixture.aPerson;
import static dev.jinvax.eligibility.testing.FormFixture.aPersonWithoutPapers;
import static dev.jinvax.eligibility.testing.FormFixture.number;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jinvax.eligibility.testing.Batches;
import dev.jinvax.eligibility.testing.FormFixture;
import dev.jinvax.eligibility.testing.Partner;
import dev.jinvax.eligibility.testing.SentEvents;
import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.inbox.EventIntake;
import dev.jinvax.kit.inbox.IncomingEvent;
import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.kit.testing.TopicReader;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class SubmissionTest {
    private static final String TOPIC = "eligibility.assessments.v1";

    @Inject
    EventIntake intake;

    @Inject
    AgroalDataSource database;

    private final UUID batch = Ids.next();

    @Test
    void rowIsAnsweredWithTheAssessmentOfTheApplicantItBecame() {
        Batches.submit(batch, 17, aPersonWithoutPapers().passport(number()).json());

        JsonNode told = answers(17, 1).get(0);

        assertThat(told.path("outcome").asText()).isEqualTo("REFER_TO_SITE");
        assertThat(told.path("owner_client_id").asText()).isEqualTo("university");
        assertThat(told.path("org_id").asText()).isEqualTo("shanxi-university-demo");
        assertThat(told.path("version").asInt()).isEqualTo(1);
    }

    @Test
    void rowNobodyCanBeRegisteredFromIsRefusedWithEveryReason() {
        Batches.submit(
                batch, 18, aPersonWithoutPapers().born("1990-13-01").phone("12").json());

        JsonNode told = SentEvents.of(TOPIC, batch + "/18", 1).get(0);

        assertThat(told.path("errors").findValuesAsText("code"))
                .containsExactlyInAnyOrder("BIRTH_DATE_INVALID", "DOCUMENTS_MISSING", "PHONE_INVALID");
        assertThat(told.path("submission").path("row").asInt()).isEqualTo(18);
    }

    @Test
    void rowThatIsNoFormIsRefusedNotSetAside() {
        Batches.submit(batch, 1, "{\"name\": 7}");
        Batches.submit(batch, 2, "null");
        Batches.submit(batch, 3, "not json at all SECRET");

        assertThat(List.of(1, 2, 3)).allSatisfy(row -> {
            JsonNode told = SentEvents.of(TOPIC, batch + "/" + row, 1).get(0);
            assertThat(told.path("errors").findValuesAsText("code")).containsExactly("ROW_UNREADABLE");
            assertThat(told.toString()).doesNotContain("SECRET");
        });
    }

    @Test
    void repeatedDeliveryAndNewSubmissionOfARowMakeOneApplicant() throws Exception {
        String row = aPerson().json();
        UUID event = Ids.next();
        Batches.submit(batch, 1, row, event);
        Batches.submit(batch, 1, row, event);
        Batches.submit(batch, 1, row);

        List<JsonNode> told = answers(1, 2);

        assertThat(told).extracting(each -> each.path("version").asInt()).containsExactly(1, 2);
        assertThat(told).extracting(each -> each.path("applicant_id").asText()).containsOnly(idOf(told.get(0)));
    }

    @Test
    void laterBatchWithTheSameOwnNumberCorrectsTheApplicant() {
        String outNo = "S-" + Ids.next();
        FormFixture form = aPersonWithoutPapers().passport(number()).outNo(outNo);
        Batches.submit(batch, 1, form.json());
        String id = idOf(answers(1, 1).get(0));
        UUID next = Ids.next();

        Batches.submit(next, 5, form.permit(FormFixture.inYears(2)).json());

        List<JsonNode> told = SentEvents.of(TOPIC, id, 2);
        assertThat(told.get(1).path("outcome").asText()).isEqualTo("ELIGIBLE");
        assertThat(told.get(1).path("submission").path("batch_id").asText()).isEqualTo(next.toString());
    }

    @Test
    void rowsOfOneSliceWithTheSameOwnNumberAreEachAnswered() {
        String outNo = "S-" + Ids.next();
        String row = aPerson().outNo(outNo).json();

        take(List.of(event(1, row), event(2, row), event(3, aPerson().json())));

        assertThat(List.of(1, 2, 3))
                .allSatisfy(number -> assertThat(answers(number, 1)).hasSize(1));
        assertThat(idOf(answers(1, 1).get(0))).isEqualTo(idOf(answers(2, 1).get(0)));
    }

    @Test
    void personOfABatchIsThePersonOfAPlatform() {
        String passport = number();
        String platform = Partner.ALIPAY.registered(aPersonWithoutPapers().passport(passport));
        Batches.submit(
                batch,
                1,
                aPersonWithoutPapers()
                        .passport(" " + passport.toLowerCase(java.util.Locale.ROOT))
                        .json());

        assertThat(answers(1, 1).get(0).path("person_key"))
                .isEqualTo(SentEvents.assessment(platform).path("person_key"));
    }

    @Test
    void thousandsOfRowsAreAnsweredInBulk() throws Exception {
        int rows = 3_000;
        List<IncomingEvent> events = new ArrayList<>(rows);
        for (int row = 1; row <= rows; row++) {
            events.add(event(row, aPerson().outNo(batch + "-" + row).json()));
        }

        take(events.subList(0, 1_000));
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long cpuBefore = threads.getCurrentThreadCpuTime();
        Instant begun = Instant.now();
        for (int from = 1_000; from < rows; from += 500) {
            take(events.subList(from, from + 500));
        }
        long millis = Math.max(1, Duration.between(begun, Instant.now()).toMillis());
        long cpuMicros = (threads.getCurrentThreadCpuTime() - cpuBefore) / 1_000 / (rows - 1_000);

        System.out.printf(
                "eligibility: %d batch rows in %d ms, %d rows/s, %d CPU-microseconds a row in the consumer's thread%n",
                rows - 1_000, millis, (rows - 1_000) * 1000L / millis, cpuMicros);
        assertThat(count("select count(*) from submission where applicant_id is not null and batch_id = '" + batch
                        + "'"))
                .isEqualTo(rows);
    }

    private void take(List<IncomingEvent> events) {
        intake.take("eligibility.submissions", events);
    }

    private IncomingEvent event(int row, String json) {
        return new IncomingEvent(
                "booking.submissions.v1",
                0,
                row,
                batch + "/" + row,
                Ids.next(),
                "booking.row.submitted.v1",
                Instant.now(),
                null,
                Batches.body(batch, row, json));
    }

    private List<JsonNode> answers(int row, int count) {
        String wanted = "\"submission\":{\"batch_id\":\"" + batch + "\",\"row\":" + row + "}";
        return TopicReader.await(
                        TOPIC,
                        message -> message.value() != null
                                && new String(message.value(), StandardCharsets.UTF_8).contains(wanted),
                        count)
                .stream()
                .map(message -> SentEvents.read(message.value()))
                .toList();
    }

    private static String idOf(JsonNode assessment) {
        return assessment.path("applicant_id").asText();
    }

    private long count(String sql) throws Exception {
        try (var connection = database.getConnection();
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
