package dev.jinvax.bench.floor;

import dev.jinvax.bench.load.BookingRequests;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** One connection that books one place after another. */
final class FloorClient {
    private static final List<String> PARTNERS = List.of("alipay", "health-shanxi", "sanjintong", "wechat");
    private static final UUID SITE = UUID.fromString("0197d000-0000-7000-8000-000014010099");

    private final Connection connection;
    private final List<UUID> sessions;
    private final SampleRows samples;
    private final Random random = new Random();
    private final byte[] fingerprint = new byte[32];
    private int parameter;

    FloorClient(Connection connection, List<UUID> sessions, SampleRows samples) {
        this.connection = connection;
        this.sessions = sessions;
        this.samples = samples;
    }

    /** Books until {@code endNanos}; answers how many. */
    int book(long firstNumber, long endNanos) throws SQLException {
        int booked = 0;
        try (PreparedStatement book = connection.prepareStatement(FloorSql.BOOK)) {
            while (System.nanoTime() < endNanos) {
                bind(book, firstNumber + booked);
                book.execute();
                booked++;
            }
        }
        return booked;
    }

    private void bind(PreparedStatement book, long number) throws SQLException {
        String client = PARTNERS.get((int) (number % PARTNERS.size()));
        UUID booking = timeOrdered();
        UUID event = timeOrdered();
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        random.nextBytes(fingerprint);
        parameter = 1;
        set(
                book,
                client,
                "7d9e2c41-5b1a-4f6e-9c3d-%012x".formatted(BookingRequests.scattered(number)),
                fingerprint,
                samples.answer(),
                "/v1/bookings/" + booking);
        set(
                book,
                booking,
                Long.toString(random.nextLong() >>> 14, 32),
                new UUID(0x7000L, 0x8000000000000000L | number),
                new UUID(random.nextLong(), random.nextLong()).toString(),
                client,
                "B-%012x".formatted(number));
        UUID session = sessions.get(random.nextInt(sessions.size()));
        set(book, SITE, session, samples.startsAt(), samples.startsAt().plusHours(2), now, now);
        set(book, booking, event, now, client, samples.event());
        set(book, booking.toString(), event, now, samples.event());
        set(book, session);
    }

    private void set(PreparedStatement book, Object... values) throws SQLException {
        for (Object value : values) {
            book.setObject(parameter++, value);
        }
    }

    /** A UUIDv7, as the product makes them. */
    private UUID timeOrdered() {
        long high = (System.currentTimeMillis() << 16) | 0x7000L | (random.nextInt() & 0xfff);
        return new UUID(high, 0x8000000000000000L | (random.nextLong() >>> 2));
    }
}
