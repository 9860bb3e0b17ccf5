package dev.jinvax.booking.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jinvax.booking.domain.Finding;
import dev.jinvax.kit.json.JsonConventions;
import jakarta.inject.Singleton;
import java.util.List;

/** Findings as they are kept in a JSON column. */
@Singleton
class FindingsJson {
    private static final TypeReference<List<Finding>> LIST = new TypeReference<>() {};
    private static final String NONE = "[]";

    private final ObjectMapper json = JsonConventions.forEvents();

    List<Finding> read(String text) {
        if (text.equals(NONE)) {
            return List.of();
        }
        try {
            return json.readValue(text, LIST);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("kept findings are not readable", e);
        }
    }

    String write(List<Finding> findings) {
        try {
            return json.writeValueAsString(findings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("findings are not writable", e);
        }
    }
}
