package dev.jinvax.notification.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.contracts.api.ApiSnapshot;
import dev.jinvax.kit.testing.ApiDocument;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The document is what integrators and ops work from. */
@QuarkusTest
class OpenApiTest {
    @Test
    void documentNamesEveryOperationInBothLanguagesAndFieldsAsTheyAreSent() {
        ApiDocument document = ApiDocument.read();

        assertThat(document.faults()).isEmpty();
        assertThat(document.paths()).contains("/v1/webhooks", "/v1/reminders");
    }

    @Test
    void nothingIsTakenAwayThatIntegratorsWereShownAndEveryOperationIsShown() {
        ApiSnapshot snapshot = ApiSnapshot.of("notification");
        String document = ApiDocument.read().text();

        assertThat(snapshot.broken(document)).isEmpty();
        assertThat(snapshot.unrecorded(document)).isEmpty();
    }
}
