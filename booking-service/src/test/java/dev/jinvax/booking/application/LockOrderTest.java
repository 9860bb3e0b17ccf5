package dev.jinvax.booking.application;

import static dev.jinvax.booking.testing.Calls.as;
import static dev.jinvax.booking.testing.Calls.book;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.booking.testing.World;
import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.kit.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reservation holds the session's ledger row when it looks for the person's bookings: it must find, never wait. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "booking"))
class LockOrderTest {
    private static final String LOCK_PLACES = "select live from session_ledger where session_id = ? for update";
    private static final String BOOK_AGAIN = """
            insert into booking (booking_id, reference, version, state, applicant_id, person_key, client_id, channel,
                                 city_code, site_id, session_id, starts_at, ends_at, product_code, dose_number,
                                 payment, amount_minor, currency, declared_at, updated_at)
            select ?, 'again', 1, 'CONFIRMED', applicant_id, person_key, client_id, channel,
                   city_code, site_id, session_id, starts_at, ends_at, product_code, dose_number,
                   payment, amount_minor, currency, declared_at, updated_at
            from booking where booking_id = ? on conflict do nothing
            """;
    private UUID site;
    private UUID session;

    @BeforeEach
    void offer() {
        World.policy();
        site = World.publishedSite();
        session = World.session(site, Instant.now().plus(Duration.ofDays(3)), 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancellation", "rescheduling"})
    void changeThatWaitsForThePlacesKeepsNobodyWaitingWhoHoldsThem(String change) throws SQLException {
        UUID other = World.session(site, Instant.now().plus(Duration.ofDays(4)), 5);
        String booking = book("alipay", World.applicant("alipay"), session).path("booking_id");
        String body = change.equals("cancellation") ? "{}" : "{\"session_id\":\"" + other + "\"}";
        CompletableFuture<Response> changed;
        try (Connection reservation = RealParts.database().superuser("booking")) {
            reservation.setAutoCommit(false);
            run(reservation, LOCK_PLACES, session);
            changed = CompletableFuture.supplyAsync(
                    () -> as("alipay").body(body).post("/v1/bookings/" + booking + "/" + change));
            TopicReader.await(() -> World.number("""
                    select count(*)::int from pg_stat_activity
                    where datname = 'booking' and wait_event_type = 'Lock' and query like '%session_ledger%'
                    """) > 0);
            run(reservation, "set local lock_timeout = '500ms'");

            // Throws 55P03 if it has to wait.
            run(reservation, BOOK_AGAIN, Ids.next(), UUID.fromString(booking));

            reservation.rollback();
        }
        assertThat(changed.join().statusCode()).isEqualTo(200);
    }

    private static void run(Connection connection, String statement, UUID... values) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int index = 0; index < values.length; index++) {
                prepared.setObject(index + 1, values[index]);
            }
            prepared.execute();
        }
    }
}
