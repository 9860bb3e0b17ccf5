package dev.jinvax.kit.testing;

import dev.jinvax.contracts.Contracts;
import dev.jinvax.embedded.Broker;
import dev.jinvax.embedded.DatabaseServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** A real PostgreSQL and a real Kafka for a test run; argument {@code database} names the database. */
public final class RealParts implements QuarkusTestResourceLifecycleManager {
    private static DatabaseServer database;
    private static Broker broker;
    private String name = "kit";

    @Override
    public void init(Map<String, String> arguments) {
        name = arguments.getOrDefault("database", name);
    }

    @Override
    public Map<String, String> start() {
        database = DatabaseServer.throwAway().withServiceDatabase(name);
        broker = Broker.throwAway()
                .withTopics(Contracts.topics().stream()
                        .map(topic -> new Broker.Topic(topic.name(), topic.partitions(), topic.settings()))
                        .toList());
        Map<String, String> settings = new HashMap<>(TestTokens.verification());
        settings.put("quarkus.datasource.jdbc.url", database.jdbcUrl(name));
        settings.put("quarkus.datasource.username", name);
        settings.put("quarkus.datasource.password", name);
        settings.put("kafka.bootstrap.servers", broker.bootstrapServers());
        settings.put("quarkus.http.test-port", "0");
        settings.putAll(TestKeys.settings());
        return settings;
    }

    @Override
    public void stop() {
        if (broker != null) {
            broker.close();
        }
        if (database != null) {
            database.close();
        }
    }

    /** The broker of the run, for tests that read topics or take it away. */
    public static Broker broker() {
        return broker;
    }

    /** The database server of the run, for tests that look from the outside or do harm. */
    public static DatabaseServer database() {
        return database;
    }
}
