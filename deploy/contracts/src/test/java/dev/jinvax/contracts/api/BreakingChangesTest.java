package dev.jinvax.contracts.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of change, made to a small document: those that break are named, those that add are not. */
class BreakingChangesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DOCUMENT = """
            {"paths": {"/v1/things/{id}": {"post": {"operationId": "make", "security": [{"oauth2": ["things:write"]}],
               "parameters": [{"in": "path", "name": "id", "required": true, "schema": {"type": "string"}},
                              {"in": "query", "name": "limit", "schema": {"type": ["integer", "null"], "maximum": 200}}],
               "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Wish"}}}},
               "responses": {"201": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
                             "409": {"content": {"application/problem+json": {"examples": {"FULL": {}, "TAKEN": {}}}}}}}}},
             "components": {"schemas": {
               "Wish": {"type": "object", "required": ["name"], "properties": {
                  "name": {"type": "string", "maxLength": 40, "minLength": 1},
                  "kind": {"anyOf": [{"type": "null"}, {"$ref": "#/components/schemas/Kind"}]},
                  "size": {"type": "string", "pattern": "SMALL|LARGE"},
                  "tags": {"type": "array", "items": {"type": "string"}}}},
               "Kind": {"type": "string", "enum": ["A", "B"]},
               "Thing": {"type": "object", "required": ["id"], "properties": {
                  "id": {"type": "string", "format": "uuid"}, "count": {"type": "integer"},
                  "parts": {"type": "array", "items": {"type": "object", "properties": {"at": {"type": "string"}}}}}}}}}""";

    private static final String OPERATION = "/paths/~1v1~1things~1{id}/post";
    private static final String WISH = "/components/schemas/Wish";
    private static final String THING = "/components/schemas/Thing";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /paths                       | /v1/things/{id} |                                   | POST /v1/things/{id} is gone
            OPERATION/responses          | 201             |                                   | 201 is no longer answered
            OPERATION                    | operationId     | "create"                          | another operationId
            OPERATION/parameters/1       | name            | "size"                            | no longer takes query limit
            OPERATION/parameters/1       | required        | true                              | now insists on query limit
            OPERATION/parameters/1/schema | maximum        | 100                               | smaller maximum
            OPERATION/requestBody/content | application/json |                                 | request no longer takes application/json
            OPERATION/requestBody        | required        | true                              | request is now required
            OPERATION                    | security        | '[{"oauth2": ["all:write"]}]'     | is no longer open to things:write
            OPERATION/responses/409/content/application~1problem+json/examples | FULL | | no longer answers FULL
            WISH/properties              | tags            |                                   | request no longer takes tags
            WISH                         | required        | ["name", "kind"]                  | request now insists on kind
            WISH/properties/name         | maxLength       | 39                                | smaller maxLength
            WISH/properties/name         | minLength       | 2                                 | greater minLength
            WISH/properties/name         | pattern         | "[a-z]*"                          | another pattern
            WISH/properties/size         | pattern         | '"LARGE|HUGE"'                    | another pattern
            WISH/properties/tags/items   | type            | "integer"                         | request.tags[] was [string] and is [integer]
            /components/schemas/Kind     | enum            | ["A"]                             | no longer takes the value B
            WISH/properties/tags/items   | enum            | ["x"]                             | now takes some values only
            THING/properties             | count           |                                   | 201.count is gone
            THING/properties/count       | type            | "string"                          | 201.count was [integer] and is [string]
            THING/properties/id          | format          | "date"                            | 201.id was "uuid" and is "date"
            THING                        | required        | []                                | 201.id may now be absent
            THING/properties/parts/items/properties | at   |                                   | 201.parts[].at is gone
            """)
    void changeThatWouldBreakACallerIsNamed(String where, String field, String value, String named) throws IOException {
        assertThat(changes(where, field, value)).hasSize(1).first().asString().contains(named);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /paths                       | /v1/others      | {"get": {}}
            OPERATION/parameters/1/schema | maximum        | 500
            OPERATION/parameters/1       | required        | false
            OPERATION/responses          | 404             | {"description": "no"}
            OPERATION                    | security        | '[{"oauth2": ["all:write"]}, {"oauth2": ["things:write"]}]'
            OPERATION                    | security        | []
            WISH/properties              | more            | {"type": "string"}
            WISH                         | required        | []
            WISH/properties/name         | maxLength       | 41
            WISH/properties/size         | pattern         | '"HUGE|SMALL|LARGE"'
            /components/schemas/Kind     | enum            | ["A", "B", "C"]
            THING/properties             | more            | {"type": "string"}
            THING                        | required        | ["id", "count"]
            """)
    void changeThatOnlyAddsIsNone(String where, String field, String value) throws IOException {
        assertThat(changes(where, field, value)).isEmpty();
    }

    @Test
    void serviceNobodyRecordedHasPromisedNothing() {
        assertThat(ApiSnapshot.of("no-such-service").broken("{}")).isEmpty();
    }

    private static Iterable<String> changes(String where, String field, String value) throws IOException {
        JsonNode before = JSON.readTree(DOCUMENT);
        JsonNode after = JSON.readTree(DOCUMENT);
        String pointer =
                where.replace("OPERATION", OPERATION).replace("WISH", WISH).replace("THING", THING);
        ObjectNode changed = (ObjectNode) after.at(pointer);
        if (value == null) {
            changed.remove(field);
        } else {
            changed.set(field, JSON.readTree(value));
        }
        return new BreakingChanges(before, after).find();
    }
}
