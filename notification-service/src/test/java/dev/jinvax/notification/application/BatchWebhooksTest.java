package dev.jinvax.notification.application;

import static dev.jinvax.kit.testing.TopicReader.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jinvax.contracts.Contracts;
import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.testing.TopicWriter;
import dev.jinvax.notification.testing.Partner;
import dev.jinvax.notification.testing.Receiver;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class BatchWebhooksTest {
    private final Receiver receiver = new Receiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    @ParameterizedTest
    @MethodSource("batchEvents")
    void everyBatchEventReachesItsOwnersWebhookOnceAndNobodyElses(String type) throws IOException {
        String client = "batches-" + Ids.next();
        Partner.Webhook webhook = Partner.subscribe(Partner.token(client), receiver.url(), List.of(type));
        ObjectNode batch = (ObjectNode)
                new ObjectMapper().readTree(Contracts.examples(type).get(0).bytes());
        UUID id = Ids.next();

        write(type, Ids.next(), batch.put("client_id", "somebody-else"));
        write(type, id, batch.put("client_id", client));
        write(type, id, batch);
        await(() -> !receiver.received(type).isEmpty());
        ObjectNode next = batch.put("version", batch.get("version").asInt() + 1);
        write(type, Ids.next(), next);
        await(() -> receiver.received(type).size() >= 2);

        Receiver.Received first = receiver.received(type).get(0);
        JsonNode data = first.json().get("data");
        assertThat(receiver.received()).hasSize(2).allMatch(each -> Partner.isSigned(each, webhook.secret()));
        assertThat(first.id()).isEqualTo("evt_" + id);
        assertThat(data.get("batch_id")).isEqualTo(batch.get("batch_id"));
        assertThat(data.get("out_batch_no")).isEqualTo(batch.get("out_batch_no"));
        assertThat(data.get("state")).isEqualTo(batch.get("state"));
        assertThat(data.get("rows_done")).isEqualTo(batch.get("rows_done"));
        assertThat(data.get("rows_total")).isEqualTo(batch.get("rows_total"));
        Partner.as(Partner.token(client)).delete("/v1/webhooks/" + webhook.id());
    }

    /** Every type the index names; one that is added and not delivered fails here. */
    static Stream<String> batchEvents() {
        List<String> types = Contracts.producedBy("booking").stream()
                .filter(type -> type.startsWith("booking.batch."))
                .toList();
        assertThat(types).hasSizeGreaterThanOrEqualTo(6);
        return types.stream();
    }

    private static void write(String type, UUID id, ObjectNode batch) throws IOException {
        TopicWriter.write(
                "booking.batches.v1",
                batch.get("batch_id").asText(),
                id,
                type,
                new ObjectMapper().writeValueAsBytes(batch));
    }
}
