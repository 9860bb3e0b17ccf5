package dev.jinvax.kit.personal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A name, number or address of a person: it travels as text and is never printed. */
@Schema(implementation = String.class)
public record PersonalText(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersonalText {}

    @Override
    public String toString() {
        return "***";
    }
}
