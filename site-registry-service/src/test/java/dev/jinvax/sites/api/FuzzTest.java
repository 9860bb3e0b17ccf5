package dev.jinvax.sites.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.kit.testing.OwnStack;
import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.kit.testing.TestTokens;
import dev.jinvax.kit.testing.fuzz.FuzzReport;
import dev.jinvax.kit.testing.fuzz.Fuzzer;
import dev.jinvax.sites.testing.Registry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever is sent, the answer is one the document promises. */
@QuarkusTest
@TestProfile(OwnStack.class)
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "sites"))
class FuzzTest {
    private static final int REQUESTS = 5_000;

    @Test
    void answersKeepTheDocumentWhateverIsSent() {
        String published = Registry.published(Registry.TAIYUAN);
        Map<String, List<String>> known = Map.of(
                "site_id",
                List.of(published, Registry.published(Registry.DATONG), Registry.completeDraft(Registry.DATONG)),
                "session_id",
                given().get("/v1/sites/" + published + "/sessions").path("sessions.session_id"),
                "city_code",
                List.of(Registry.TAIYUAN, Registry.DATONG),
                "product_code",
                List.of("SINOPHARM_BEIJING", "CANSINO"));
        TestTokens caller = TestTokens.of("fuzz").city(Registry.TAIYUAN);

        FuzzReport report = Fuzzer.with(known, Map.of(), caller).run(REQUESTS);

        assertThat(report.faults()).as("%s", report).isEmpty();
        assertThat(report.requests()).isEqualTo(REQUESTS);
    }
}
