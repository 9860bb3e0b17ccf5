package dev.jinvax.booking.application.sequences;

import dev.jinvax.booking.domain.SessionSlot;
import dev.jinvax.booking.testing.World;
import dev.jinvax.kit.ids.Ids;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Sessions and people of many sequences, put into the projections at once. */
final class SequenceWorld {
    private static final String SESSIONS = """
            with told as (
                insert into session (session_id, version, site_id, city_code, product_code, starts_at, ends_at, state)
                select id, 1, ?, '140100', ?, starts_at::timestamptz, starts_at::timestamptz + interval '1 hour', 'OPEN'
                from unnest(?::uuid[], ?::text[]) as i(id, starts_at))
            insert into session_ledger (session_id, capacity, reserved_later)
            select * from unnest(?::uuid[], ?::int[], ?::int[])
            """;
    private static final String PEOPLE = """
            insert into standing (applicant_id, version, person_key, owner_client_id, policy_version, outcome, payment,
                                  findings)
            select id, 1, id::text, client, 1, 'ELIGIBLE', 'SELF_PAID', '[]'
            from unnest(?::uuid[], ?::text[]) as i(id, client)
            """;
    private static final List<Duration> STARTS =
            List.of(Duration.ofHours(24), Duration.ofHours(29), Duration.ofDays(30));
    private static final int PEOPLE_EACH = 3;

    private final UUID site;

    SequenceWorld(UUID site) {
        this.site = site;
    }

    /** What one sequence plays with. */
    record Place(String client, UUID site, List<ModelSession> sessions, List<ModelPerson> people, Random random) {}

    List<Place> places(Connection connection, long firstSeed, int count) throws SQLException {
        List<Place> places = IntStream.range(0, count)
                .mapToObj(number -> place(firstSeed + number))
                .toList();
        List<ModelSession> sessions =
                places.stream().flatMap(place -> place.sessions().stream()).toList();
        try (PreparedStatement insert = connection.prepareStatement(SESSIONS)) {
            insert.setObject(1, site);
            insert.setString(2, World.PRODUCT);
            insert.setArray(3, array(connection, "uuid", sessions, ModelSession::id));
            insert.setArray(
                    4,
                    array(
                            connection,
                            "text",
                            sessions,
                            session -> session.slot().startsAt().toString()));
            insert.setArray(5, array(connection, "uuid", sessions, ModelSession::id));
            insert.setArray(6, array(connection, "int4", sessions, ModelSession::capacity));
            insert.setArray(7, array(connection, "int4", sessions, ModelSession::keptForLater));
            insert.execute();
        }
        try (PreparedStatement insert = connection.prepareStatement(PEOPLE)) {
            List<ModelPerson> people =
                    places.stream().flatMap(place -> place.people().stream()).toList();
            insert.setArray(1, array(connection, "uuid", people, ModelPerson::applicant));
            insert.setArray(2, array(connection, "text", people, ModelPerson::client));
            insert.execute();
        }
        return places;
    }

    private Place place(long seed) {
        Random random = new Random(seed);
        String client = "sequence-" + seed;
        List<ModelSession> sessions = STARTS.stream()
                .map(after -> session(Sequence.BEGIN.plus(after), random))
                .toList();
        List<ModelPerson> people = IntStream.range(0, PEOPLE_EACH)
                .mapToObj(number -> new ModelPerson(Ids.next(), client))
                .toList();
        return new Place(client, site, sessions, people, random);
    }

    private ModelSession session(Instant startsAt, Random random) {
        SessionSlot slot = new SessionSlot(
                Ids.next(), site, World.CITY, World.PRODUCT, startsAt, startsAt.plus(Duration.ofHours(1)));
        return new ModelSession(slot, 1 + random.nextInt(3), random.nextInt(4) == 0 ? 1 : 0);
    }

    static <T> Array array(Connection connection, String type, List<T> rows, Function<T, Object> column)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(column).toArray());
    }
}
