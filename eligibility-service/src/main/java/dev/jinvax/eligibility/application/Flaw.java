package dev.jinvax.eligibility.application;

import java.util.Optional;

/** One thing that is wrong with a form; says where, never what was written there. */
public record Flaw(FormFlaw code, Optional<String> field) {
    static Flaw of(FormFlaw code, String field) {
        return new Flaw(code, Optional.of(field));
    }
}
