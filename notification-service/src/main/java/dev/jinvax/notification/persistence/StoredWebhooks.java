package dev.jinvax.notification.persistence;

import static dev.jinvax.notification.persistence.Database.instant;
import static dev.jinvax.notification.persistence.Database.requiredInstant;

import dev.jinvax.notification.domain.SealedSecret;
import dev.jinvax.notification.domain.Signing;
import dev.jinvax.notification.domain.Subscription;
import dev.jinvax.notification.persistence.Database.SqlArray;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Webhooks and their secrets. */
@Singleton
public class StoredWebhooks {
    private static final String ADD = """
            insert into webhook (webhook_id, client_id, site_id, url, event_types, signing, state, created_at, contact)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String COUNT = "select count(*) as webhooks from webhook where client_id = ?";
    private static final String FIND = "select * from webhook where webhook_id = ?";
    private static final String LOCK = FIND + " for update";
    private static final String LIST =
            "select * from webhook where (?::text is null or client_id = ?) and webhook_id > ? order by webhook_id limit ?";
    private static final String ACTIVATE =
            "update webhook set state = 'ACTIVE', disabled_reason = null, disabled_at = null, owner_notice_after = null,"
                    + " owner_told_at = null where webhook_id = ?";
    private static final String REMOVE = "delete from webhook where webhook_id = ?";
    private static final String LISTENING =
            "select * from webhook where state = 'ACTIVE' and (client_id = any(?) or site_id = any(?))";
    private static final String ADD_SECRET =
            "insert into webhook_secret (webhook_id, number, sealed, public_key, made_at) values (?, ?, ?, ?, ?)";
    private static final String NEWEST_SECRET =
            "select coalesce(max(number), 0) as number from webhook_secret where webhook_id = ?";
    private static final String END_OLDER =
            "update webhook_secret set live_until = least(live_until, ?) where webhook_id = ? and live_until is not null";
    private static final String RETIRE =
            "update webhook_secret set live_until = ? where webhook_id = ? and live_until is null";
    private static final String SECRET = "select * from webhook_secret where webhook_id = ? and number = ?";

    private final Database database;

    public StoredWebhooks(Database database) {
        this.database = database;
    }

    /** @param contact sealed */
    public void add(Subscription webhook, byte @Nullable [] contact) {
        database.update(
                ADD,
                webhook.webhookId(),
                webhook.clientId(),
                webhook.siteId().orElse(null),
                webhook.url(),
                new SqlArray("text", webhook.eventTypes()),
                webhook.signing(),
                webhook.state(),
                webhook.createdAt(),
                contact);
    }

    public int countOf(String clientId) {
        return database.query(COUNT, row -> row.getInt("webhooks"), clientId).get(0);
    }

    public Optional<Subscription> find(UUID webhookId) {
        return database.query(FIND, StoredWebhooks::read, webhookId).stream().findFirst();
    }

    public Optional<Subscription> lock(UUID webhookId) {
        return database.query(LOCK, StoredWebhooks::read, webhookId).stream().findFirst();
    }

    /** @param clientId whose, or empty for everybody's */
    public List<Subscription> list(Optional<String> clientId, UUID after, int limit) {
        String client = clientId.orElse(null);
        return database.query(LIST, StoredWebhooks::read, client, client, after, limit);
    }

    public void remove(UUID webhookId) {
        database.update(REMOVE, webhookId);
    }

    public void activate(UUID webhookId) {
        database.update(ACTIVATE, webhookId);
    }

    /** The active ones of these clients and sites. */
    public List<Subscription> listening(Collection<String> clientIds, Collection<UUID> siteIds) {
        return database.query(
                LISTENING,
                StoredWebhooks::read,
                new SqlArray("text", List.copyOf(clientIds)),
                new SqlArray("uuid", List.copyOf(siteIds)));
    }

    public int newestSecret(UUID webhookId) {
        return database.query(NEWEST_SECRET, row -> row.getInt("number"), webhookId)
                .get(0);
    }

    /** Adds the secret; the one before it lives until {@code oldLiveUntil}, older ones end now. */
    public void addSecret(SealedSecret secret, Instant now, Instant oldLiveUntil) {
        database.update(END_OLDER, now, secret.webhookId());
        database.update(RETIRE, oldLiveUntil, secret.webhookId());
        database.update(ADD_SECRET, secret.webhookId(), secret.number(), secret.sealed(), secret.publicKey(), now);
    }

    public Optional<SealedSecret> secret(UUID webhookId, int number) {
        return database
                .query(
                        SECRET,
                        row -> new SealedSecret(webhookId, number, row.getBytes("sealed"), row.getString("public_key")),
                        webhookId,
                        number)
                .stream()
                .findFirst();
    }

    private static Optional<Subscription.Disabling> disabling(ResultSet row) throws SQLException {
        Instant at = instant(row, "disabled_at");
        return at == null
                ? Optional.empty()
                : Optional.of(new Subscription.Disabling(
                        row.getString("disabled_reason"), at, Optional.ofNullable(instant(row, "owner_told_at"))));
    }

    static Subscription read(ResultSet row) throws SQLException {
        return new Subscription(
                row.getObject("webhook_id", UUID.class),
                row.getString("client_id"),
                Optional.ofNullable(row.getObject("site_id", UUID.class)),
                row.getString("url"),
                Arrays.asList((String[]) row.getArray("event_types").getArray()),
                Signing.valueOf(row.getString("signing")),
                Subscription.State.valueOf(row.getString("state")),
                disabling(row),
                requiredInstant(row, "created_at"),
                Optional.ofNullable(instant(row, "last_success_at")));
    }
}
