package dev.jinvax.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPartsTest {
    @TempDir
    Path directory;

    @Test
    void databaseFlushesWhatItCommits() throws SQLException {
        try (DatabaseServer server = DatabaseServer.throwAway().withServiceDatabase("booking")) {
            assertThat(ask(server, "show fsync")).isEqualTo("on");
            assertThat(ask(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(server, "show server_version")).startsWith("18");
        }
    }

    @Test
    void durableDatabaseFindsTheDataOfTheRunBefore() throws SQLException {
        Path data = directory.resolve("postgres");
        int port = FreePorts.one();
        try (DatabaseServer server = DatabaseServer.durable(data, port).withServiceDatabase("booking")) {
            ask(server, "create table kept as select 42 as answer");
        }

        try (DatabaseServer server = DatabaseServer.durable(data, port).withServiceDatabase("booking")) {
            assertThat(ask(server, "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void crashedDatabaseComesBackOnItsPortWithWhatWasCommitted() throws SQLException {
        try (DatabaseServer server = DatabaseServer.throwAway().withServiceDatabase("booking")) {
            ask(server, "create table kept as select 42 as answer");
            int port = server.port();

            server.crash();
            assertThat(server.isAlive()).isFalse();
            server.startAgain();

            assertThat(server.port()).isEqualTo(port);
            assertThat(ask(server, "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void halfWrittenDatabaseDirectoryIsRefusedInOneSentence() throws IOException {
        Path data = Files.createDirectories(directory.resolve("postgres"));
        Files.writeString(data.resolve("PG_VERSION"), "18");

        assertThatThrownBy(() -> DatabaseServer.durable(data, FreePorts.one()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("half-written");
    }

    @Test
    void databaseLeftRunningByAKilledRunIsTakenOver() throws SQLException, IOException {
        Path data = directory.resolve("postgres");
        DatabaseServer left = DatabaseServer.durable(data, FreePorts.one()).withServiceDatabase("booking");
        ask(left, "create table kept as select 42 as answer");
        // The starter's lock would have gone with the starter.
        Files.delete(data.resolve("epg-lock"));

        try (DatabaseServer server = DatabaseServer.durable(data, FreePorts.one())) {
            assertThat(ask(server, "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void serverOfAnInterruptedFirstStartIsEndedBeforeItsDirectoryIsRefused() throws IOException {
        Path data = directory.resolve("postgres");
        DatabaseServer left = DatabaseServer.durable(data, FreePorts.one());
        Files.delete(data.resolve("epg-lock"));
        Files.delete(data.resolve("jinvax.complete"));

        assertThatThrownBy(() -> DatabaseServer.durable(data, FreePorts.one())).hasMessageContaining("half-written");

        assertThat(ProcessHandle.of(left.pid()).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void brokerComesBackWithItsTopics() throws Exception {
        try (Broker broker = Broker.throwAway()) {
            broker.withTopics(List.of(new Broker.Topic("kept.v1", 2, Map.of("cleanup.policy", "compact"))));
            broker.stop();
            assertThat(broker.isAlive()).isFalse();

            broker.start();

            try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                    Map.of("bootstrap.servers", broker.bootstrapServers()),
                    new StringSerializer(),
                    new StringSerializer())) {
                assertThat(producer.send(new ProducerRecord<>("kept.v1", "key", "value"))
                                .get(20, TimeUnit.SECONDS)
                                .offset())
                        .isZero();
            }
        }
    }

    @Test
    void mailCatcherListensWhereItSays() {
        try (MailCatcher catcher = MailCatcher.start(0)) {
            assertThat(catcher.port()).isPositive();
            assertThat(catcher.received()).isEmpty();
        }
    }

    private static String ask(DatabaseServer server, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl("booking"), "booking", "booking");
                Statement statement = connection.createStatement()) {
            if (!statement.execute(query)) {
                return "";
            }
            try (ResultSet answer = statement.getResultSet()) {
                answer.next();
                return answer.getString(1);
            }
        }
    }
}
