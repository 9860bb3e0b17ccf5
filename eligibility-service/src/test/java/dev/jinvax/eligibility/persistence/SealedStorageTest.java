package dev.jinvax.eligibility.persistence;

import static dev.jinvax.eligibility.testing.FormFixture.aPersonWithoutPapers;
import static dev.jinvax.eligibility.testing.FormFixture.number;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jinvax.eligibility.testing.Partner;
import dev.jinvax.eligibility.testing.SentEvents;
import dev.jinvax.kit.personal.Sealer;
import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.kit.testing.TestKeys;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class SealedStorageTest {
    private static final String TABLES =
            "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'";

    @Inject
    AgroalDataSource database;

    /** The idempotency table holds the answer, which has no personal data in it, and is looked at like the others. */
    @Test
    void nothingOfThePersonStandsInTheDatabaseInClear() throws Exception {
        String passport = number();
        String outNo = "OWN-" + number();
        String insured = "INS" + number();
        Partner.ALIPAY.registered(aPersonWithoutPapers()
                .passport(passport)
                .named("UNMISTAKABLE NAME")
                .outNo(outNo)
                .insured(insured));

        List<String> rows = everyRow();

        assertThat(rows).isNotEmpty();
        for (String secret : List.of(passport, outNo, insured, "UNMISTAKABLE", "+34600000000", "maria.garcia")) {
            String hex = java.util.HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8));
            assertThat(rows).noneMatch(row -> row.contains(secret) || row.contains(hex));
        }
    }

    @Test
    void contactTravelsSealedForItsApplicantOnly() throws Exception {
        String id = Partner.ALIPAY.registered(
                aPersonWithoutPapers().passport(number()).named("UNMISTAKABLE NAME"));

        JsonNode told = SentEvents.of("eligibility.contacts.v1", id, 1).get(0);

        assertThat(told.toString()).doesNotContain("UNMISTAKABLE").doesNotContain("34600");
        assertThat(told.path("language").asText()).isEqualTo("es");
        byte[] opened = Sealer.of(TestKeys.CONTACTS)
                .open(Base64.getDecoder().decode(told.path("sealed").asText()), "contact:" + id);
        assertThat(new String(opened, StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"name\":\"UNMISTAKABLE NAME\",\"phone\":\"+34600000000\",\"email\":\"maria.garcia@example.org\"}");
    }

    private List<String> everyRow() throws Exception {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            for (String table : query(connection, TABLES)) {
                rows.addAll(query(connection, "select t::text from \"" + table + "\" t"));
            }
        }
        return rows;
    }

    private static List<String> query(Connection connection, String sql) throws Exception {
        List<String> rows = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }
}
