package dev.jinvax.notification.messaging;

import static dev.jinvax.kit.testing.TopicReader.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jinvax.kit.ids.Ids;
import dev.jinvax.notification.testing.Node;
import dev.jinvax.notification.testing.Partner;
import dev.jinvax.notification.testing.Receiver;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Our signatures, checked with the npm package {@code standardwebhooks} and with Node's own cryptography. */
@QuarkusTest
class PublicLibraryTest {
    private final String token = Partner.token("library-" + Ids.next());
    private final Receiver receiver = new Receiver();
    private final List<Map<String, Object>> cases = new ArrayList<>();

    @AfterEach
    void leaves() {
        receiver.close();
    }

    @Test
    void partnersOnNodeVerifyWhatWeSignAndNothingElse() throws IOException {
        Node.require();
        Partner.Webhook shared = Partner.subscribe(token, receiver.url(), List.of());
        Receiver.Received first = test(shared);
        String newSecret = Partner.rotate(token, shared);
        Receiver.Received rotated = test(shared);
        Partner.Webhook pair = Partner.subscribeWithKeyPair(token, receiver.url());
        Receiver.Received firstByPair = test(pair);
        String newKey = Partner.rotate(token, pair);
        Receiver.Received rotatedByPair = test(pair);

        expect(first, first.body(), "secret", shared.secret(), true);
        expect(first, first.body(), "secret", newSecret, false);
        expect(first, first.body().replace("webhook.test", "webhook.tess"), "secret", shared.secret(), false);
        expect(rotated, rotated.body(), "secret", shared.secret(), true);
        expect(rotated, rotated.body(), "secret", newSecret, true);
        expect(firstByPair, firstByPair.body(), "public_key", pair.secret(), true);
        expect(firstByPair, firstByPair.body(), "public_key", newKey, false);
        expect(firstByPair, firstByPair.body() + " ", "public_key", pair.secret(), false);
        expect(rotatedByPair, rotatedByPair.body(), "public_key", pair.secret(), true);
        expect(rotatedByPair, rotatedByPair.body(), "public_key", newKey, true);

        Path file = Files.createTempFile("webhooks", ".json");
        new ObjectMapper().writeValue(file.toFile(), cases);
        Node.Run run = Node.run("node", "verify.mjs", file.toString());
        Files.delete(file);
        assertThat(run.output()).contains("10 checked, 0 wrong");
        assertThat(run.exitCode()).isZero();
    }

    private Receiver.Received test(Partner.Webhook webhook) {
        String id = Partner.test(token, webhook);
        await(() -> receiver.received().stream().anyMatch(each -> each.id().equals(id)));
        return receiver.received().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void expect(Receiver.Received received, String body, String kind, String key, boolean holds) {
        Map<String, Object> each = new LinkedHashMap<>();
        each.put("headers", received.headers());
        each.put("body", body);
        each.put(kind, key);
        each.put("expected", holds);
        cases.add(each);
    }
}
