package dev.jinvax.contracts.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ApiSnapshotTest {
    @Test
    void operationTheSnapshotLacksIsNamed() {
        String document = """
                {"paths": {"/v1/webhooks": {"get": {}}, "/v1/carrier-pigeons": {"post": {}, "parameters": []}}}""";

        assertThat(ApiSnapshot.of("notification").unrecorded(document))
                .containsExactly("POST /v1/carrier-pigeons is not recorded: run this test with -Djinvax.openapi.write");
    }
}
