package dev.jinvax.notification.persistence;

import dev.jinvax.kit.ids.Ids;
import dev.jinvax.notification.domain.DeliveryOutcome;
import dev.jinvax.notification.domain.DeliveryState;
import dev.jinvax.notification.domain.Message;
import dev.jinvax.notification.domain.Subscription;
import dev.jinvax.notification.persistence.Database.SqlArray;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Messages to webhooks as rows: added, answered and cleared in sets. */
@Singleton
public class StoredDeliveries {
    /** What was delivered or given up is kept for questions and replays. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final int SLICE = 5_000;
    private static final String ADD = """
            insert into delivery (delivery_id, webhook_id, client_id, message_id, type, payload, booking_id, reminder_id,
                created_at, next_try_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict on constraint one_per_message do nothing
            """;
    private static final String ANSWERED = """
            update delivery d
            set state = case when o.state = 'PENDING' and d.withdrawn is not null then 'CANCELLED' else o.state end,
                finished_at = case when o.state = 'PENDING' and d.withdrawn is null then null else o.at end,
                next_try_at = coalesce(o.next_try_at, d.next_try_at), leased_until = null, last_attempt_at = o.at,
                last_status = o.status, last_error = o.error, last_millis = o.millis,
                last_request_head = o.request_head, last_response_head = o.response_head
            from unnest(?::uuid[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::integer[], ?::text[], ?::integer[],
                ?::text[], ?::text[])
                as o (delivery_id, state, at, next_try_at, status, error, millis, request_head, response_head)
            where d.delivery_id = o.delivery_id and d.state = 'PENDING'
            """;
    private static final String SUCCEEDED =
            "update webhook set last_success_at = ? where webhook_id = ? and (last_success_at is null or last_success_at < ?)";
    private static final String DISABLE =
            "update webhook set state = 'DISABLED', disabled_reason = ?, disabled_at = ? where webhook_id = ? and state = 'ACTIVE'";
    private static final String DISABLE_FAILING = """
            update webhook w set state = 'DISABLED', disabled_reason = 'FAILING', disabled_at = ?
            where webhook_id = ? and state = 'ACTIVE' and exists (
                select 1 from delivery d where d.delivery_id = ?
                  and (w.last_success_at is null or w.last_success_at < d.created_at))
            """;
    private static final String GIVE_UP_DISABLED = """
            update delivery d set state = 'FAILED', finished_at = ?, last_error = coalesce(last_error, 'WEBHOOK_DISABLED')
            from webhook w
            where w.webhook_id = d.webhook_id and w.state = 'DISABLED' and d.state = 'PENDING'
              and (d.leased_until is null or d.leased_until < clock_timestamp())
            """;
    private static final String CLEAR = """
            delete from delivery where ctid = any(array(
                select ctid from delivery where state <> 'PENDING' and finished_at < ? limit ?))
            """;

    private final Database database;

    public StoredDeliveries(Database database) {
        this.database = database;
    }

    /** Adds {@code message} for {@code to}; once per webhook and message id. */
    public void add(Collection<Addressed> messages, Instant now) {
        database.updateEach(
                ADD, messages.stream().map(addressed -> columns(addressed, now)).toList());
    }

    public void answered(Collection<DeliveryOutcome> outcomes) {
        database.forDueWork();
        database.update(
                ANSWERED,
                SqlArray.of("uuid", outcomes, outcome -> outcome.parcel().deliveryId()),
                SqlArray.of("text", outcomes, DeliveryOutcome::state),
                SqlArray.of("timestamptz", outcomes, DeliveryOutcome::at),
                SqlArray.of("timestamptz", outcomes, DeliveryOutcome::nextTryAt),
                SqlArray.of("integer", outcomes, outcome -> outcome.answer().status()),
                SqlArray.of("text", outcomes, outcome -> outcome.answer().error()),
                SqlArray.of(
                        "integer", outcomes, outcome -> outcome.answer().took().toMillis()),
                SqlArray.of(
                        "text", outcomes, outcome -> outcome.answer().heads().request()),
                SqlArray.of(
                        "text", outcomes, outcome -> outcome.answer().heads().response()));
        outcomes.stream()
                .filter(outcome -> outcome.state() == DeliveryState.DELIVERED)
                .map(outcome -> outcome.parcel().webhookId())
                .distinct()
                .sorted()
                .forEach(webhook -> succeeded(webhook, outcomes));
        outcomes.stream()
                .filter(outcome -> outcome.state() == DeliveryState.FAILED)
                .forEach(this::disable);
    }

    private void succeeded(UUID webhook, Collection<DeliveryOutcome> outcomes) {
        Instant at = outcomes.iterator().next().at();
        // To the minute: a row written for every message would be the busiest of all.
        database.update(SUCCEEDED, at, webhook, at.minusSeconds(60));
    }

    private void disable(DeliveryOutcome outcome) {
        UUID webhook = outcome.parcel().webhookId();
        if (outcome.answer().isGone()) {
            database.update(DISABLE, "GONE", outcome.at(), webhook);
        } else {
            database.update(
                    DISABLE_FAILING, outcome.at(), webhook, outcome.parcel().deliveryId());
        }
        database.update(GIVE_UP_DISABLED, outcome.at());
    }

    /** Gives up what waits for a webhook that was disabled meanwhile, and forgets what is old. */
    public void tidy(Instant now) {
        database.update(GIVE_UP_DISABLED, now);
        database.update(CLEAR, now.minus(KEPT), SLICE);
    }

    private static @Nullable Object[] columns(Addressed addressed, Instant now) {
        Message message = addressed.message();
        return new @Nullable Object[] {
            Ids.next(),
            addressed.to().webhookId(),
            addressed.to().clientId(),
            message.messageId(),
            message.type(),
            message.payload(),
            message.bookingId(),
            message.reminderId(),
            now,
            now,
            message.expiresAt()
        };
    }

    /** A message and one of its receivers. */
    public record Addressed(Message message, Subscription to) {}
}
