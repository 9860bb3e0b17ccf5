package dev.jinvax.sites.api;

import static dev.jinvax.sites.testing.Registry.TAIYUAN;
import static dev.jinvax.sites.testing.Registry.editorOf;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.sites.testing.Registry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** At most two published or suspended sites per city (N6), however many editors click at once. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "sites"))
class RacingPublishersTest {
    private static final int PUBLISHERS = 12;

    @BeforeEach
    void nothingYet() {
        Registry.empty();
    }

    @Test
    void ofManyRacingPublishersExactlyTwoWinAndTheOthersAreToldN6() throws Exception {
        List<String> sites = IntStream.range(0, PUBLISHERS)
                .mapToObj(number -> Registry.completeDraft(TAIYUAN))
                .toList();

        List<Integer> answers = atOnce(sites.stream()
                .<Callable<Integer>>map(site -> () -> editorOf(TAIYUAN)
                        .post("/v1/sites/" + site + "/publication")
                        .statusCode())
                .toList());

        assertThat(answers).filteredOn(status -> status == 200).hasSize(2);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(PUBLISHERS - 2);
        given().get("/v1/cities/140100/sites").then().body("sites", hasSize(2));
    }

    @Test
    void oneSitePublishedManyTimesAtOnceIsPublishedOnce() throws Exception {
        String site = Registry.completeDraft(TAIYUAN);

        List<Integer> answers = atOnce(java.util.Collections.nCopies(
                PUBLISHERS,
                () -> editorOf(TAIYUAN)
                        .post("/v1/sites/" + site + "/publication")
                        .statusCode()));

        assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(PUBLISHERS - 1);
    }

    @Test
    void thirdSiteIsRefusedNamingTheClauseUntilOneIsClosed() {
        String first = Registry.published(TAIYUAN);
        Registry.published(TAIYUAN);
        Registry.post(TAIYUAN, first, "suspension");
        String third = Registry.completeDraft(TAIYUAN);

        editorOf(TAIYUAN)
                .post("/v1/sites/" + third + "/publication")
                .then()
                .statusCode(409)
                .body("code", equalTo("CITY_SITES_FULL"))
                .body("errors[0].clause", equalTo("N6"))
                .body("errors[0].message.zh", containsString("两个"));
        Registry.post(TAIYUAN, first, "closure");
        Registry.post(TAIYUAN, third, "publication");
    }

    @Test
    void otherCitiesAreNotConcerned() {
        Registry.published(TAIYUAN);
        Registry.published(TAIYUAN);

        Registry.published(Registry.DATONG);
    }

    /** The guarantee is the database's: it holds against code that never asked. */
    @Test
    void databaseItselfRefusesAThirdPosition() throws Exception {
        Registry.published(TAIYUAN);
        Registry.published(TAIYUAN);
        String third = Registry.completeDraft(TAIYUAN);

        for (String position : List.of("1", "2", "3", "null")) {
            assertThatThrownBy(() -> execute("update site set state = 'PUBLISHED', city_position = " + position
                            + " where site_id = '" + third + "'"))
                    .isInstanceOf(SQLException.class);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = RealParts.database().superuser("sites");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<Integer> atOnce(List<Callable<Integer>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
