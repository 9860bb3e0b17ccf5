package dev.jinvax.booking.application.sequences;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.booking.testing.World;
import dev.jinvax.kit.testing.OwnStack;
import dev.jinvax.kit.testing.RealParts;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * Places are conserved, keys have one answer and every change has its event, through any sequence of book, hold, cancel,
 * reschedule, expire, correct, no-show, told again, crashed and unheard: the real code on the real database against lists
 * and maps. A seed that fails is run alone with {@code -Djinvax.sequences.seed=… -Djinvax.sequences.count=1}.
 */
@QuarkusTest
@TestProfile(OwnStack.class)
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "booking"))
class PlacesSequencesTest {
    private static final Logger LOG = Logger.getLogger(PlacesSequencesTest.class);
    private static final long FIRST_SEED = Long.getLong("jinvax.sequences.seed", 20_210_601);
    private static final int COUNT = Integer.getInteger("jinvax.sequences.count", 3_000);
    private static final long RELAY = 0x6a696e766178L;
    private static final String END_THE_RELAY = """
            select pg_terminate_backend(pid) from pg_locks
            where locktype = 'advisory' and pid <> pg_backend_pid()
              and database = (select oid from pg_database where datname = current_database())
            """;
    private static final int CHUNK = 250;
    private static final int WORKERS = 2;

    @Inject
    Instance<PlacesVerbs> verbs;

    @Inject
    Instance<VisitSteps> visits;

    @Inject
    AgroalDataSource pool;

    @Test
    void everySequenceEndsAsItsModelSays() throws Exception {
        World.policy();
        SequenceWorld world = new SequenceWorld(World.publishedSite());
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        long begin = System.nanoTime();
        try (Connection relay = inPlaceOfTheRelay()) {
            assertThat(relay.isClosed()).isFalse();
            List<Callable<Integer>> chunks = IntStream.iterate(0, first -> first < COUNT, first -> first + CHUNK)
                    .<Callable<Integer>>mapToObj(
                            first -> () -> chunk(world, FIRST_SEED + first, Math.min(CHUNK, COUNT - first)))
                    .toList();
            int operations = 0;
            for (Future<Integer> chunk : workers.invokeAll(chunks)) {
                operations += chunk.get();
            }
            LOG.infof(
                    "%d sequences from seed %d, %d operations, %d ms",
                    COUNT,
                    FIRST_SEED,
                    operations,
                    Duration.ofNanos(System.nanoTime() - begin).toMillis());
            assertThat(operations).isGreaterThan(COUNT);
        } finally {
            workers.shutdownNow();
        }
    }

    private int chunk(SequenceWorld world, long firstSeed, int count) throws SQLException {
        try (Connection connection = RealParts.database().superuser("booking")) {
            PlacesVerbs verb = verbs.get();
            VisitSteps visit = visits.get();
            List<Sequence> sequences = new ArrayList<>();
            int operations = 0;
            long seed = firstSeed;
            for (SequenceWorld.Place place : world.places(connection, firstSeed, count)) {
                Sequence sequence = new Sequence(seed++, place, verb, visit);
                sequences.add(sequence);
                operations += sequence.run();
            }
            new StoredSequences(connection, sequences).agreeWith(sequences);
            return operations;
        }
    }

    /** Holds the relay's lock, so that what is told stays in the outbox to be looked at. */
    private Connection inPlaceOfTheRelay() throws SQLException {
        Connection connection = RealParts.database().superuser("booking");
        try (Statement statement = connection.createStatement()) {
            // Nothing here is about power cuts, and flushing each of so many small transactions is most of their time.
            statement.execute("alter role booking set synchronous_commit = off");
            pool.flush(AgroalDataSource.FlushMode.GRACEFUL);
            statement.execute(END_THE_RELAY);
            statement.execute("select pg_advisory_lock(" + RELAY + ")");
            return connection;
        }
    }
}
