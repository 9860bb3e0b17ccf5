package dev.jinvax.notification.persistence;

import dev.jinvax.notification.domain.Parcel;
import dev.jinvax.notification.domain.SealedSecret;
import dev.jinvax.notification.persistence.Database.SqlArray;
import jakarta.inject.Singleton;
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
                    where d.webhook_id = w.webhook_id and d.state = 'PENDING' and d.withdrawn is null
                      and d.next_try_at <= ? and (d.expires_at is null or d.expires_at > ?)
                      and (d.leased_until is null or d.leased_until < clock_timestamp())
                    order by d.next_try_at limit greatest(0, ? - coalesce(busy.parcels, 0))
                    for update skip locked) due
                limit ?))
            returning delivery_id, webhook_id, message_id, payload, attempts
            """;

    private static final String URLS = "select webhook_id, url from webhook where webhook_id = any(?)";
    private static final String SECRETS = """
            select webhook_id, number, sealed from webhook_secret
            where webhook_id = any(?) and (live_until is null or live_until > ?) order by number desc
            """;

    private final Database database;

    public DueDeliveries(Database database) {
        this.database = database;
    }

    /**
     * Claims at most {@code most} parcels.
     *
     * @param busy how many parcels are on their way to each webhook already
     * @param share most parcels on their way to one webhook
     */
    public List<Parcel> claim(int most, Map<UUID, Integer> busy, int share, Instant now) {
        List<UUID> busyWebhooks = List.copyOf(busy.keySet());
        List<Integer> parcels = busyWebhooks.stream().map(busy::get).toList();
        List<Parcel> claimed = database.query(
                CLAIM,
                row -> new Parcel(
                        row.getObject("delivery_id", UUID.class),
                        row.getObject("webhook_id", UUID.class),
                        "",
                        row.getString("message_id"),
                        row.getString("payload"),
                        row.getInt("attempts"),
                        List.of()),
                new SqlArray("uuid", busyWebhooks),
                new SqlArray("integer", parcels),
                now,
                now,
                share,
                most);
        return claimed.isEmpty() ? claimed : addressed(claimed, now);
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
                                row.getObject("webhook_id", UUID.class), row.getInt("number"), row.getBytes("sealed")),
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
}
