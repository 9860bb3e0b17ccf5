package dev.jinvax.booking.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.contracts.api.ApiSnapshot;
import dev.jinvax.kit.testing.ApiDocument;
import dev.jinvax.kit.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The document is what integrators and ops work from. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "booking"))
class OpenApiTest {
    @Test
    void documentNamesEveryOperationInBothLanguagesAndFieldsAsTheyAreSent() {
        ApiDocument document = ApiDocument.read();

        assertThat(document.faults()).isEmpty();
        assertThat(document.paths()).contains("/v1/bookings", "/v1/batches", "/v1/availability");
    }

    @Test
    void nothingIsTakenAwayThatIntegratorsWereShownAndEveryOperationIsShown() {
        ApiSnapshot snapshot = ApiSnapshot.of("booking");
        String document = ApiDocument.read().text();

        assertThat(snapshot.broken(document)).isEmpty();
        assertThat(snapshot.unrecorded(document)).isEmpty();
    }
}
