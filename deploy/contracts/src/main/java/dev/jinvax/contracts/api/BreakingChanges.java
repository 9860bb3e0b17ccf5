package dev.jinvax.contracts.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a caller of the promised document would stumble over with the offered one. Our own, for the libraries that compare
 * documents read the schemas of OpenAPI 3.0, where a type is one word, and overlook ours.
 */
final class BreakingChanges {
    private static final int DEEPEST = 12;
    private static final Pattern WORDS = Pattern.compile("\\w+(\\|\\w+)*");

    private final JsonNode promised;
    private final JsonNode offered;
    private final List<String> found = new ArrayList<>();

    BreakingChanges(JsonNode promised, JsonNode offered) {
        this.promised = promised;
        this.offered = offered;
    }

    List<String> find() {
        Map<String, JsonNode> now = ApiTree.operations(offered);
        ApiTree.operations(promised).forEach((name, operation) -> {
            JsonNode left = now.get(name);
            if (left == null) {
                found.add(name + " is gone");
            } else {
                compare(name, operation, left);
            }
        });
        return List.copyOf(new TreeSet<>(found));
    }

    private void compare(String name, JsonNode before, JsonNode after) {
        parameters(name, ApiTree.parameters(before), ApiTree.parameters(after));
        request(name + " request", before.path("requestBody"), after.path("requestBody"));
        before.path("responses").properties().forEach(response -> {
            if (response.getKey().startsWith("2")) {
                answer(
                        name + " " + response.getKey(),
                        response.getValue(),
                        after.path("responses").path(response.getKey()));
            }
        });
        if (!before.path("operationId").equals(after.path("operationId"))) {
            found.add(name + " has another operationId: generated clients call it by the old one");
        }
        access(name, ApiTree.scopes(before), ApiTree.scopes(after));
        Set<String> codes = ApiTree.problemCodes(before);
        codes.removeAll(ApiTree.problemCodes(after));
        codes.forEach(code -> found.add(name + " no longer answers " + code));
    }

    /** Each token that was good enough is still. */
    private void access(String name, Set<String> before, Set<String> after) {
        if (before.isEmpty() && !after.isEmpty()) {
            found.add(name + " now asks for a token");
        }
        if (!after.isEmpty()) {
            Set<String> gone = new TreeSet<>(before);
            gone.removeAll(after);
            gone.forEach(scope -> found.add(name + " is no longer open to " + scope));
        }
    }

    private void parameters(String name, Map<String, JsonNode> before, Map<String, JsonNode> after) {
        before.forEach((parameter, was) -> {
            if (!after.containsKey(parameter)) {
                found.add(name + " no longer takes " + parameter);
            } else {
                sent(
                        name + " " + parameter,
                        was.path("schema"),
                        after.get(parameter).path("schema"),
                        0);
            }
        });
        after.forEach((parameter, is) -> {
            if (is.path("required").asBoolean()
                    && !(before.containsKey(parameter)
                            && before.get(parameter).path("required").asBoolean())) {
                found.add(name + " now insists on " + parameter);
            }
        });
    }

    private void request(String where, JsonNode before, JsonNode after) {
        if (after.path("required").asBoolean() && !before.path("required").asBoolean()) {
            found.add(where + " is now required");
        }
        before.path("content").properties().forEach(media -> {
            if (!after.path("content").has(media.getKey())) {
                found.add(where + " no longer takes " + media.getKey());
            } else {
                sent(where, media.getValue().path("schema"), ApiTree.schema(after, media.getKey()), 0);
            }
        });
    }

    private void answer(String where, JsonNode before, JsonNode after) {
        if (after.isMissingNode()) {
            found.add(where + " is no longer answered");
            return;
        }
        before.path("content").properties().forEach(media -> {
            if (!after.path("content").has(media.getKey())) {
                found.add(where + " no longer comes as " + media.getKey());
            } else {
                received(where, media.getValue().path("schema"), ApiTree.schema(after, media.getKey()), 0);
            }
        });
    }

    /** What callers send: nothing they may send today may be refused tomorrow. */
    private void sent(String where, JsonNode beforeOrReference, JsonNode afterOrReference, int depth) {
        JsonNode before = ApiTree.resolved(promised, beforeOrReference);
        JsonNode after = ApiTree.resolved(offered, afterOrReference);
        types(where, before, after);
        narrowed(where, before, after);
        if (after.has("enum")) {
            Set<String> gone = ApiTree.texts(before.path("enum"));
            gone.removeAll(ApiTree.texts(after.path("enum")));
            gone.forEach(value -> found.add(where + " no longer takes the value " + value));
            if (!before.has("enum")) {
                found.add(where + " now takes some values only");
            }
        }
        Set<String> demanded = ApiTree.texts(after.path("required"));
        demanded.removeAll(ApiTree.texts(before.path("required")));
        demanded.forEach(field -> found.add(where + " now insists on " + field));
        if (depth < DEEPEST) {
            before.path("properties").properties().forEach(field -> {
                if (!after.path("properties").has(field.getKey())) {
                    found.add(where + " no longer takes " + field.getKey());
                } else {
                    sent(
                            where + "." + field.getKey(),
                            field.getValue(),
                            after.path("properties").path(field.getKey()),
                            depth + 1);
                }
            });
            if (before.has("items")) {
                sent(where + "[]", before.path("items"), after.path("items"), depth + 1);
            }
        }
    }

    /** What callers read: nothing they find today may be missing tomorrow. */
    private void received(String where, JsonNode beforeOrReference, JsonNode afterOrReference, int depth) {
        JsonNode before = ApiTree.resolved(promised, beforeOrReference);
        JsonNode after = ApiTree.resolved(offered, afterOrReference);
        types(where, before, after);
        Set<String> certain = ApiTree.texts(before.path("required"));
        certain.removeAll(ApiTree.texts(after.path("required")));
        certain.stream()
                .filter(field -> after.path("properties").has(field))
                .forEach(field -> found.add(where + "." + field + " may now be absent"));
        if (depth < DEEPEST) {
            before.path("properties").properties().forEach(field -> {
                if (!after.path("properties").has(field.getKey())) {
                    found.add(where + "." + field.getKey() + " is gone");
                } else {
                    received(
                            where + "." + field.getKey(),
                            field.getValue(),
                            after.path("properties").path(field.getKey()),
                            depth + 1);
                }
            });
            if (before.has("items")) {
                received(where + "[]", before.path("items"), after.path("items"), depth + 1);
            }
        }
    }

    private void types(String where, JsonNode before, JsonNode after) {
        if (!ApiTree.types(before).isEmpty()
                && !ApiTree.types(after).isEmpty()
                && !ApiTree.types(before).equals(ApiTree.types(after))) {
            found.add(where + " was " + ApiTree.types(before) + " and is " + ApiTree.types(after));
        }
        if (before.has("format")
                && after.has("format")
                && !before.path("format").equals(after.path("format"))) {
            found.add(where + " was " + before.path("format") + " and is " + after.path("format"));
        }
    }

    private void narrowed(String where, JsonNode before, JsonNode after) {
        for (String most : new String[] {"maxLength", "maximum", "maxItems"}) {
            if (after.has(most)
                    && !(before.path(most).asDouble(Double.MAX_VALUE)
                            <= after.path(most).asDouble())) {
                found.add(where + " has a smaller " + most);
            }
        }
        for (String least : new String[] {"minLength", "minimum", "minItems"}) {
            if (after.has(least)
                    && !(before.path(least).asDouble(-Double.MAX_VALUE)
                            >= after.path(least).asDouble())) {
                found.add(where + " has a greater " + least);
            }
        }
        if (after.has("pattern") && !takesNoLess(before.path("pattern"), after.path("pattern"))) {
            found.add(where + " has another pattern");
        }
    }

    /** The same pattern, or one of words with {@code |} between them that has all the words it had. */
    private static boolean takesNoLess(JsonNode before, JsonNode after) {
        if (before.equals(after)) {
            return true;
        }
        return WORDS.matcher(before.asText()).matches()
                && WORDS.matcher(after.asText()).matches()
                && List.of(after.asText().split("\\|"))
                        .containsAll(List.of(before.asText().split("\\|")));
    }
}
