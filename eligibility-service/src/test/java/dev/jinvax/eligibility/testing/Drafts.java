package dev.jinvax.eligibility.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;

/** Policies to come, written the way ops does: the present one, changed. */
public final class Drafts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Drafts() {}

    /** The policy of June 2021, from another day on. */
    public static ObjectNode from(LocalDate begins) {
        ObjectNode policy = (ObjectNode) json(Partner.OPS
                .asks()
                .get("/v1/policies/1")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        policy.remove("policy_version");
        return policy.put("valid_from", begins.toString());
    }

    /** Publishes and answers the version. */
    public static int publish(JsonNode draft) {
        return Partner.OPS
                .asks()
                .body(draft.toString())
                .post("/v1/policies")
                .then()
                .statusCode(201)
                .extract()
                .path("policy_version");
    }

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
