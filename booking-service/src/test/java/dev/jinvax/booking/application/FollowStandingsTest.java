package dev.jinvax.booking.application;

import static dev.jinvax.booking.testing.Calls.as;
import static dev.jinvax.booking.testing.Calls.book;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.jinvax.booking.domain.Circumstances.Standing;
import dev.jinvax.booking.domain.Payment;
import dev.jinvax.booking.domain.Projections.KnownStanding;
import dev.jinvax.booking.testing.World;
import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.kit.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "booking"))
class FollowStandingsTest {
    private final String person = Ids.next().toString();

    @Inject
    FollowStandings follow;

    private UUID site;
    private UUID applicant;
    private String booking;

    @BeforeEach
    void bookSelfPaid() {
        World.policy();
        site = World.publishedSite();
        UUID session = World.session(site, Instant.now().plus(Duration.ofDays(3)), 5);
        applicant = World.applicant("alipay", person, "ELIGIBLE", "SELF_PAID");
        booking = book("alipay", applicant, session).path("booking_id");
    }

    @Test
    void everyPaymentChangeIsAVersionOfItsOwnAtThePriceOfTheDay() {
        follow.follow(List.of(standing(2, "ELIGIBLE", Payment.INSURED_FREE)));
        read().body("version", equalTo(2)).body("price.amount_minor", equalTo(0));

        follow.follow(List.of(standing(3, "ELIGIBLE", Payment.SELF_PAID)));

        read().body("version", equalTo(3)).body("price.amount_minor", equalTo(12_500));
        assertThat(TopicReader.awaitKey("booking.bookings.v1", booking, 3)).hasSize(3);
    }

    @Test
    void lostEligibilityIsFlaggedUntilItIsBackAndTheBookingStays() {
        follow.follow(List.of(standing(2, "INELIGIBLE", Payment.SELF_PAID)));
        read().body("state", equalTo("CONFIRMED")).body("flags", hasItem("ELIGIBILITY_LOST"));

        follow.follow(List.of(standing(3, "ELIGIBLE", Payment.SELF_PAID)));

        read().body("version", equalTo(3)).body("flags", not(hasItem("ELIGIBILITY_LOST")));
    }

    @Test
    void insuranceLostWhereNoPriceIsPublishedSendsTheDeskAndAsksForNoAmount() {
        follow.follow(List.of(standing(2, "ELIGIBLE", Payment.INSURED_FREE)));
        World.withoutFees(site);

        follow.follow(List.of(standing(3, "ELIGIBLE", Payment.SELF_PAID)));

        read().body("price.category", equalTo("INSURED_FREE")).body("flags", hasItem("PAYMENT_CHANGED"));
    }

    @Test
    void olderStandingChangesNothing() {
        follow.follow(List.of(standing(3, "ELIGIBLE", Payment.INSURED_FREE)));

        follow.follow(List.of(standing(2, "INELIGIBLE", Payment.SELF_PAID)));

        read().body("version", equalTo(2)).body("price.amount_minor", equalTo(0));
    }

    private ValidatableResponse read() {
        return as("alipay").get("/v1/bookings/" + booking).then().statusCode(200);
    }

    private KnownStanding standing(long version, String outcome, Payment payment) {
        return new KnownStanding(
                new Standing(
                        applicant,
                        version,
                        person,
                        "alipay",
                        outcome,
                        payment,
                        Optional.empty(),
                        Optional.empty(),
                        List.of()),
                Optional.empty(),
                1);
    }
}
