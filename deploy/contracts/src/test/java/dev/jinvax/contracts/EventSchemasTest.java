package dev.jinvax.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each schema takes its examples and refuses what is a little off. */
class EventSchemasTest {
    /** Types that say more only when there is more to say. */
    private static final Set<String> DETAIL_IS_OPTIONAL = Set.of("booking.deferred.v1");
    /** By topic; a field that is not named here must be there. */
    private static final Map<String, Set<String>> OPTIONAL = Map.of(
            "eligibility.policies.v1", Set.of("switches"),
            "registry.sites.v1", Set.of("directions", "phone", "location_version"),
            "registry.sessions.v1", Set.of("reserved"),
            "booking.sessions.v1", Set.of("live_later_doses"),
            "eligibility.assessments.v1", Set.of("org_id", "eligible_from", "eligible_until"),
            "booking.submissions.v1", Set.of("org_id"),
            "booking.bookings.v1", Set.of("org_id", "out_booking_no", "batch_id", "offered_price"),
            "booking.batches.v1", Set.of("org_id"),
            "booking.partners.v1", Set.of("requests_per_second", "bookings_per_day"));

    static Stream<Arguments> examples() {
        return Contracts.types().stream()
                .flatMap(type -> Contracts.examples(type).stream().map(example -> Arguments.of(type, example)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleConforms(String type, Example example) {
        assertThat(Contracts.violations(type, example.bytes())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyFieldIsRequiredUnlessTheTableSaysOtherwise(String type, Example example) {
        for (String field : fields(body(example))) {
            ObjectNode body = body(example);
            JsonNode removed = body.remove(field);
            boolean mayBeAbsent = removed.isEmpty() || DETAIL_IS_OPTIONAL.contains(type);
            boolean optional = isOptional(type, field) || field.equals("detail") && mayBeAbsent;

            assertThat(violations(type, body).isEmpty()).as("without %s", field).isEqualTo(optional);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anUnknownFieldIsRefusedAtEveryDepth(String type, Example example) {
        for (String place : Mutations.objectsIn(body(example))) {
            ObjectNode body = body(example);
            ((ObjectNode) body.at(place)).put("not_agreed", 1);

            assertThat(violations(type, body)).as("unknown field in %s", place).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aValueOfAnotherKindIsRefusedAtEveryDepth(String type, Example example) {
        for (String place : Mutations.valuesIn(body(example))) {
            for (JsonNode wrong : Mutations.wrongInsteadOf(body(example).at(place))) {
                JsonNode body = Mutations.replaced(body(example), place, wrong);

                assertThat(violations(type, body)).as("%s in %s", wrong, place).isNotEmpty();
            }
        }
    }

    @Test
    void theDetailOfAnotherTypeIsRefused() {
        List<String> types = Contracts.producedBy("booking").stream()
                .filter(type -> Contracts.examples(type).get(0).json().contains("\"detail\""))
                .toList();
        assertThat(types).hasSize(21);
        for (String type : types) {
            for (String other : types) {
                ObjectNode body = body(Contracts.examples(type).get(0));
                JsonNode foreign = body(Contracts.examples(other).get(0)).path("detail");
                boolean none = foreign.isEmpty() && DETAIL_IS_OPTIONAL.contains(type);
                boolean fits = none || fields(foreign).equals(fields(body.path("detail")));
                body.set("detail", foreign);

                assertThat(violations(type, body).isEmpty())
                        .as("%s with the detail of %s", type, other)
                        .isEqualTo(fits);
            }
        }
    }

    @Test
    void aBookingInTheWrongStateForItsTypeIsRefused() {
        ObjectNode body = body(Contracts.examples("booking.cancelled.v1").get(0));
        body.put("state", "CONFIRMED");

        assertThat(violations("booking.cancelled.v1", body)).isNotEmpty();
    }

    @Test
    void anInsuredPersonIsNeverCharged() {
        ObjectNode body = body(Contracts.examples("booking.confirmed.v1").get(0));
        body.withObject("/price").put("amount_minor", 1);

        assertThat(violations("booking.confirmed.v1", body)).isNotEmpty();
    }

    @Test
    void anIneligibleOutcomeNeedsABlockingFinding() {
        ObjectNode body = body(Contracts.examples("eligibility.assessed.v1").get(0));
        body.put("outcome", "INELIGIBLE");

        assertThat(violations("eligibility.assessed.v1", body)).isNotEmpty();
    }

    @Test
    void aTimeWithoutOffsetAndADayThatIsNoneAreRefused() {
        ObjectNode session =
                body(Contracts.examples("registry.session.changed.v1").get(0));
        session.put("starts_at", "2026-12-01T09:00:00");
        ObjectNode assessment =
                body(Contracts.examples("eligibility.assessed.v1").get(0));
        assessment.put("eligible_from", "2027-02-29");

        assertThat(violations("registry.session.changed.v1", session)).isNotEmpty();
        assertThat(violations("eligibility.assessed.v1", assessment)).isNotEmpty();
    }

    @Test
    void aLineBreakAfterACodeIsRefused() {
        ObjectNode partner =
                body(Contracts.examples("booking.partner.changed.v1").get(0));
        partner.put("client_id", "alipay\n");

        assertThat(violations("booking.partner.changed.v1", partner)).isNotEmpty();
    }

    @Test
    void aFieldOfALaterProducerIsForConsumersToIgnoreAndForProducersToAgreeFirst() {
        Example later = Contracts.examples("booking.partner.changed.v1").get(0).fromALaterProducer();

        assertThat(later.json()).contains("\"client_id\":\"alipay\"").contains("added_later");
        assertThat(Contracts.violations("booking.partner.changed.v1", later.bytes()))
                .singleElement()
                .asString()
                .contains("added_later");
    }

    @Test
    void anUnknownTypeAndBrokenJsonAreViolations() {
        assertThat(Contracts.violations("booking.forgotten.v1", "{}".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("unknown event type booking.forgotten.v1");
        for (String broken : List.of("", "{", "{} {}", "{\"day\":1,\"day\":2}", "null", "[]", "7")) {
            assertThat(Contracts.violations("booking.confirmed.v1", broken.getBytes(StandardCharsets.UTF_8)))
                    .as(broken)
                    .isNotEmpty();
        }
    }

    private static boolean isOptional(String type, String field) {
        if (field.equals("submission")) {
            return type.equals("eligibility.assessed.v1");
        }
        EventTopic topic = Contracts.topics().stream()
                .filter(each -> each.types().contains(type))
                .findFirst()
                .orElseThrow();
        return OPTIONAL.getOrDefault(topic.name(), Set.of()).contains(field);
    }

    private static List<String> fields(JsonNode body) {
        return body.properties().stream().map(field -> field.getKey()).toList();
    }

    private static ObjectNode body(Example example) {
        return (ObjectNode) Json.read(example.bytes());
    }

    private static List<String> violations(String type, JsonNode body) {
        return Contracts.violations(type, body.toString().getBytes(StandardCharsets.UTF_8));
    }
}
