package dev.jinvax.notification.persistence;

import dev.jinvax.notification.domain.Subscription;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Disabled webhooks whose owner does not know it yet, claimed for one worker. */
@Singleton
public class UntoldWebhooks {
    private static final String CLAIM = """
            update webhook set owner_notice_after = clock_timestamp() + interval '5 minutes'
            where webhook_id = any(array(
                select webhook_id from webhook
                where state = 'DISABLED' and owner_told_at is null
                  and (owner_notice_after is null or owner_notice_after < clock_timestamp())
                order by webhook_id limit 20 for update skip locked))
            returning *
            """;
    private static final String TOLD =
            "update webhook set owner_told_at = ? where webhook_id = ? and state = 'DISABLED'";

    private final Database database;

    public UntoldWebhooks(Database database) {
        this.database = database;
    }

    /** What is not marked as told within five minutes is claimed again. */
    public List<Untold> claim() {
        return database.query(
                CLAIM, row -> new Untold(StoredWebhooks.read(row), Optional.ofNullable(row.getBytes("contact"))));
    }

    public void told(UUID webhookId, Instant now) {
        database.update(TOLD, now, webhookId);
    }

    /** @param contact sealed */
    public record Untold(Subscription webhook, Optional<byte[]> contact) {}
}
