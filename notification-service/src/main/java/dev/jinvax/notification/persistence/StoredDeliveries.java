package dev.jinvax.notification.persistence;

import dev.jinvax.kit.ids.Ids;
import dev.jinvax.notification.domain.DeliveryOutcome;
import dev.jinvax.notification.domain.DeliveryState;
import dev.jinvax.notification.domain.Message;
import dev.jinvax.notification.domain.Subscription;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
            update delivery
            set state = case when ? = 'PENDING' and withdrawn is not null then 'CANCELLED' else ? end,
                finished_at = case when ? = 'PENDING' and withdrawn is null then null else ?::timestamptz end,
                next_try_at = coalesce(?::timestamptz, next_try_at), leased_until = null, last_attempt_at = ?,
                last_status = ?, last_error = ?, last_millis = ?, last_request_head = ?, last_response_head = ?
            where delivery_id = ? and state = 'PENDING'
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
        List<@Nullable Object[]> rows = new ArrayList<>(outcomes.size());
        for (DeliveryOutcome outcome : outcomes) {
            String state = outcome.state().name();
            rows.add(new @Nullable Object[] {
                state,
                state,
                state,
                outcome.at(),
                outcome.nextTryAt(),
                outcome.at(),
                outcome.answer().status(),
                outcome.answer().error(),
                (int) outcome.answer().took().toMillis(),
                outcome.answer().heads().request(),
                outcome.answer().heads().response(),
                outcome.parcel().deliveryId()
            });
        }
        database.updateEach(ANSWERED, rows);
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
