package dev.jinvax.booking.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.booking.testing.TestTime;
import dev.jinvax.booking.testing.VisitStory;
import dev.jinvax.booking.testing.World;
import dev.jinvax.kit.testing.OwnStack;
import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.kit.testing.TestTokens;
import dev.jinvax.kit.testing.fuzz.FuzzReport;
import dev.jinvax.kit.testing.fuzz.Fuzzer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever is sent, the answer is one the document promises. */
@QuarkusTest
@TestProfile(OwnStack.class)
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "booking"))
class FuzzTest {
    private static final int REQUESTS = 5_000;

    @AfterEach
    void resetTime() {
        TestTime.reset();
    }

    @Test
    void answersKeepTheDocumentWhateverIsSent() {
        VisitStory story = VisitStory.tomorrowAtNine();
        UUID later = World.session(story.site(), TestTime.tomorrowAt("15:00"), 500);
        Map<String, List<String>> known = Map.of(
                "id", bookings(story),
                "applicant_id", texts(300, () -> World.applicant("fuzz")),
                "session_id", List.of(story.session().toString(), later.toString()),
                "site_id", List.of(story.site().toString()),
                "city_code", List.of(World.CITY),
                "product_code", List.of(World.PRODUCT),
                "Prefer", List.of("wait=0"));
        TestTokens caller = TestTokens.of("fuzz")
                .channel("ALIPAY_HEALTH_CODE")
                .organisation("fuzz-demo")
                .city(World.CITY)
                .site(story.site().toString());

        FuzzReport report = Fuzzer.with(known, Map.of(), caller).run(REQUESTS);

        assertThat(report.faults()).as("%s", report).isEmpty();
        assertThat(report.requests()).isEqualTo(REQUESTS);
    }

    private static List<String> bookings(VisitStory story) {
        return Stream.<Supplier<UUID>>of(
                        story::booked,
                        story::booked,
                        story::checkedIn,
                        story::signed,
                        story::declared,
                        story::cleared,
                        story::observing)
                .map(Supplier::get)
                .map(UUID::toString)
                .toList();
    }

    private static List<String> texts(int count, Supplier<UUID> ids) {
        return Stream.generate(ids).limit(count).map(UUID::toString).toList();
    }
}
