package dev.jinvax.contracts;

import java.util.List;

/**
 * One {@code ce_type} as {@code asyncapi.yaml} describes it.
 *
 * @param schema path and fragment of its schema below {@code contracts/}
 * @param examples paths of its examples below {@code contracts/}
 */
record EventType(String name, String schema, List<String> examples) {
    EventType {
        examples = List.copyOf(examples);
    }

    /** The schema's file, without the fragment. */
    String schemaFile() {
        int fragment = schema.indexOf('#');
        return fragment < 0 ? schema : schema.substring(0, fragment);
    }
}
