package dev.jinvax.booking.persistence.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jinvax.booking.domain.batch.RowError;
import dev.jinvax.kit.json.JsonConventions;
import jakarta.inject.Singleton;
import java.util.List;

/** Errors of a row as they are kept in a JSON column. */
@Singleton
class RowErrorsJson {
    private static final TypeReference<List<RowError>> LIST = new TypeReference<>() {};
    private static final String NONE = "[]";

    private final ObjectMapper json = JsonConventions.forEvents();

    String write(List<RowError> errors) {
        if (errors.isEmpty()) {
            return NONE;
        }
        try {
            return json.writeValueAsString(errors);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("errors are not writable", e);
        }
    }

    List<RowError> read(String text) {
        if (text.equals(NONE)) {
            return List.of();
        }
        try {
            return json.readValue(text, LIST);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("kept errors are not readable", e);
        }
    }
}
