package dev.jinvax.notification.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jinvax.kit.ids.Ids;
import dev.jinvax.notification.domain.DeliveryState;
import dev.jinvax.notification.domain.ReminderState;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The database says of every pair of states what the Java says. */
@QuarkusTest
class FinalStatesTest {
    private static final Instant FAR = Instant.parse("2099-01-01T00:00:00Z");

    @Inject
    Database database;

    static Stream<Arguments> reminderPairs() {
        return Arrays.stream(ReminderState.values())
                .flatMap(from -> Arrays.stream(ReminderState.values()).map(to -> Arguments.of(from, to)));
    }

    static Stream<Arguments> deliveryPairs() {
        return Arrays.stream(DeliveryState.values())
                .flatMap(from -> Arrays.stream(DeliveryState.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("reminderPairs")
    void reminderMovesAsItsStatesSay(ReminderState from, ReminderState to) {
        UUID id = Ids.next();
        QuarkusTransaction.requiringNew()
                .run(() -> database.update(
                        """
                insert into reminder (reminder_id, booking_id, person_key, kind, audience, occasion, urgency, due_at,
                    expires_at, next_try_at, state, finished_at)
                values (?, ?, 'p', 'CONFIRMATION', 'PERSON', 1, 0, ?, ?, ?, ?, ?)
                """, id, id, FAR, FAR.plusSeconds(1), FAR, from, from == ReminderState.SCHEDULED ? null : FAR));

        Runnable move = () -> QuarkusTransaction.requiringNew()
                .run(() -> database.update(
                        "update reminder set state = ?, finished_at = ? where reminder_id = ?",
                        to,
                        to == ReminderState.SCHEDULED ? null : FAR,
                        id));

        if (from == to || from.next().contains(to)) {
            move.run();
        } else {
            assertThatThrownBy(move::run).rootCause().hasMessageContaining("illegal transition " + from + " -> " + to);
        }
    }

    @ParameterizedTest
    @MethodSource("deliveryPairs")
    void deliveryMovesAsItsStatesSay(DeliveryState from, DeliveryState to) {
        UUID id = Ids.next();
        QuarkusTransaction.requiringNew().run(() -> {
            database.update(
                    "insert into webhook (webhook_id, client_id, url, event_types, state, created_at) values (?, 'c',"
                            + " 'https://x.example', '{}', 'ACTIVE', ?)",
                    id,
                    FAR);
            database.update("""
                    insert into delivery (delivery_id, webhook_id, client_id, message_id, type, payload, created_at,
                        next_try_at, state, finished_at) values (?, ?, 'c', 'm', 't', '{}', ?, ?, ?, ?)
                    """, id, id, FAR, FAR, from, from == DeliveryState.PENDING ? null : FAR);
        });

        Runnable move = () -> QuarkusTransaction.requiringNew()
                .run(() -> database.update(
                        "update delivery set state = ?, finished_at = ? where delivery_id = ?",
                        to,
                        to == DeliveryState.PENDING ? null : FAR,
                        id));

        if (from == to || from.next().contains(to)) {
            move.run();
        } else {
            assertThatThrownBy(move::run).rootCause().hasMessageContaining("illegal transition " + from + " -> " + to);
        }
    }

    @Test
    void everyStateLeadsSomewhereOrIsFinal() {
        assertThat(ReminderState.SCHEDULED.next()).hasSize(4);
        assertThat(DeliveryState.PENDING.next()).hasSize(4);
    }
}
