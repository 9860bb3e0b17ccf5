package dev.jinvax.notification.persistence;

import dev.jinvax.notification.domain.Parcel;
import dev.jinvax.notification.domain.SealedSecret;
import dev.jinvax.notification.persistence.Database.SqlArray;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Claims due deliveries for one worker. */
@Singleton
public class DueDeliveries {
    /** Each webhook has its own share, so that a slow receiver fills no one else's. */
    private static final String CLAIM = """
            update delivery set leased_until = clock_timestamp() + interval '30 seconds', attempts = attempts + 1
            where delivery_id = any(array(
                select due.delivery_id
                from (select webhook_id from webhook where state = 'ACTIVE' and client_id not in (
                          select client_id from partner where suspended) order by random()) w
                left join unnest(?::uuid[], ?::integer[]) busy (webhook_id, parcels)
                    on busy.webhook_id = w.webhook_id
                cross join lateral (
                    select d.delivery_id from delivery d
                    where d.webhook_id = w.webhook_id and d.state = 'PENDING' and d.next_try_at <= ?
                      and (d.leased_until is null or d.leased_until < clock_timestamp())
                    order by d.next_try_at limit greatest(0, ? - coalesce(busy.parcels, 0))
                    for update skip locked) due
                limit ?))
            returning delivery_id, webhook_id, message_id, payload, attempts, withdrawn, expires_at <= ? as too_late
            """;

    private static final String END = """
            update delivery set state = case when withdrawn is null then 'EXPIRED' else 'CANCELLED' end, finished_at = ?,
                leased_until = null
            where delivery_id = any(?)
            """;
    private static final String URLS = "select webhook_id, url from webhook where webhook_id = any(?)";
    private static final String SECRETS = """
            select webhook_id, number, sealed, public_key from webhook_secret
            where webhook_id = any(?) and (live_until is null or live_until > ?) order by number desc
            """;

    private final Database database;

    public DueDeliveries(Database database) {
        this.database = database;
    }

    /**
     * Claims at most {@code most} parcels; of what is due, what is no longer true or too late is ended instead.
     *
     * @param busy how many parcels are on their way to each webhook already
     * @param share most parcels on their way to one webhook
     */
    public Claim claim(int most, Map<UUID, Integer> busy, int share, Instant now) {
        database.forDueWork();
        List<UUID> busyWebhooks = List.copyOf(busy.keySet());
        List<Due> due = database.query(
                CLAIM,
                DueDeliveries::read,
                new SqlArray("uuid", busyWebhooks),
                new SqlArray(
                        "integer",
                        busyWebhooks.stream()
                                .map(id -> busy.getOrDefault(id, 0))
                                .toList()),
                now,
                share,
                most,
                now);
        List<UUID> over = due.stream()
                .filter(Due::over)
                .map(each -> each.parcel().deliveryId())
                .toList();
        if (!over.isEmpty()) {
            database.update(END, now, new SqlArray("uuid", over));
        }
        List<Parcel> parcels =
                due.stream().filter(each -> !each.over()).map(Due::parcel).toList();
        return new Claim(parcels.isEmpty() ? parcels : addressed(parcels, now), over.size());
    }

    private static Due read(ResultSet row) throws SQLException {
        Parcel parcel = new Parcel(
                row.getObject("delivery_id", UUID.class),
                row.getObject("webhook_id", UUID.class),
                "",
                row.getString("message_id"),
                row.getString("payload"),
                row.getInt("attempts"),
                List.of());
        return new Due(parcel, row.getString("withdrawn") != null || row.getBoolean("too_late"));
    }

    private List<Parcel> addressed(List<Parcel> claimed, Instant now) {
        SqlArray webhooks = new SqlArray(
                "uuid", claimed.stream().map(Parcel::webhookId).distinct().toList());
        Map<UUID, String> urls = database
                .query(URLS, row -> Map.entry(row.getObject("webhook_id", UUID.class), row.getString("url")), webhooks)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<UUID, List<SealedSecret>> secrets = database
                .query(
                        SECRETS,
                        row -> new SealedSecret(
                                row.getObject("webhook_id", UUID.class),
                                row.getInt("number"),
                                row.getBytes("sealed"),
                                row.getString("public_key")),
                        webhooks,
                        now)
                .stream()
                .collect(Collectors.groupingBy(SealedSecret::webhookId));
        return claimed.stream()
                .filter(parcel -> urls.containsKey(parcel.webhookId()))
                .map(parcel -> new Parcel(
                        parcel.deliveryId(),
                        parcel.webhookId(),
                        urls.getOrDefault(parcel.webhookId(), ""),
                        parcel.messageId(),
                        parcel.payload(),
                        parcel.attempts(),
                        secrets.getOrDefault(parcel.webhookId(), List.of())))
                .toList();
    }

    /** What a worker has claimed, and how much was over instead. */
    public record Claim(List<Parcel> parcels, int over) {
        public Claim {
            parcels = List.copyOf(parcels);
        }
    }

    private record Due(Parcel parcel, boolean over) {}
}
