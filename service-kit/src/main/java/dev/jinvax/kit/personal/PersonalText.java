package dev.jinvax.kit.personal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A name, number or address of a person: it travels as text and is never printed. */
public record PersonalText(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersonalText {}

    @Override
    public String toString() {
        return "***";
    }
}
