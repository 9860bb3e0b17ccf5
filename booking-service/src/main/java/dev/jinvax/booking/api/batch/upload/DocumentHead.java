package dev.jinvax.booking.api.batch.upload;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.jinvax.kit.problem.BilingualText;
import dev.jinvax.kit.problem.CommonProblem;
import dev.jinvax.kit.problem.Problem;
import dev.jinvax.kit.problem.ProblemException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Reads everything of a JSON upload but its rows, wherever it stands, and by the way sees that the whole document is
 * JSON before anything is stored of it.
 */
final class DocumentHead {
    private static final BilingualText WRONG_TYPE =
            new BilingualText("该字段的类型或格式不正确。", "The field has a wrong type or format.");
    private static final BilingualText UNKNOWN =
            new BilingualText("未知字段，请删除或更正名称。", "Unknown field; remove it or correct its name.");
    private static final String ERROR_RATE = "reject_if_error_rate";
    private static final String SITES = "site_ids";
    private static final Set<String> OWN_FIELDS = Set.of("out_batch_no", "mode", ERROR_RATE);

    private static final int LONGEST_SITES = 1_000;

    private final Map<String, String> fields = new LinkedHashMap<>();

    private DocumentHead() {}

    static Map<String, String> read(SpooledFile file) {
        DocumentHead head = new DocumentHead();
        try (JsonParser parser = JsonRows.FACTORY.createParser(file.path().toFile())) {
            head.read(parser);
        } catch (IOException e) {
            throw new ProblemException(CommonProblem.BODY_UNREADABLE);
        }
        return head.fields;
    }

    private void read(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw refused("FIELD_TYPE", null, WRONG_TYPE);
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (name.equals("rows")) {
                if (token != JsonToken.START_ARRAY) {
                    throw refused("FIELD_TYPE", "rows", WRONG_TYPE);
                }
                parser.skipChildren();
            } else if (name.equals("placement")) {
                placement(parser);
            } else if (OWN_FIELDS.contains(name)) {
                scalar(name, parser);
            } else {
                throw refused("FIELD_UNKNOWN", printable(name), UNKNOWN);
            }
        }
        if (parser.nextToken() != null) {
            throw new ProblemException(CommonProblem.BODY_UNREADABLE);
        }
    }

    private void placement(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw refused("FIELD_TYPE", "placement", WRONG_TYPE);
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (OWN_FIELDS.contains(name)) {
                throw refused("FIELD_UNKNOWN", "placement." + name, UNKNOWN);
            }
            if (name.equals(SITES) && parser.currentToken() == JsonToken.START_ARRAY) {
                sites(parser);
            } else {
                scalar(name, parser);
            }
        }
    }

    private void sites(JsonParser parser) throws IOException {
        StringJoiner sites = new StringJoiner(",");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.VALUE_STRING || sites.length() > LONGEST_SITES) {
                throw refused("FIELD_TYPE", "placement." + SITES, WRONG_TYPE);
            }
            sites.add(parser.getText());
        }
        fields.put(SITES, sites.toString());
    }

    private void scalar(String name, JsonParser parser) throws IOException {
        boolean truth = name.equals("keep_together");
        boolean share = name.equals(ERROR_RATE);
        switch (parser.currentToken()) {
            case VALUE_NULL -> {}
            case VALUE_STRING -> {
                if (truth || share) {
                    throw refused("FIELD_TYPE", name, WRONG_TYPE);
                }
                fields.put(name, parser.getText());
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                if (!share) {
                    throw refused("FIELD_TYPE", printable(name), WRONG_TYPE);
                }
                fields.put(name, parser.getText());
            }
            case VALUE_TRUE, VALUE_FALSE -> {
                if (!truth) {
                    throw refused("FIELD_TYPE", printable(name), WRONG_TYPE);
                }
                fields.put(name, parser.getText());
            }
            case START_OBJECT, START_ARRAY, END_OBJECT, END_ARRAY, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                throw refused("FIELD_TYPE", printable(name), WRONG_TYPE);
        }
    }

    private static ProblemException refused(
            String code, @org.jspecify.annotations.Nullable String field, BilingualText text) {
        return new ProblemException(CommonProblem.BODY_UNREADABLE, List.of(Problem.Item.of(code, field, text)));
    }

    private static String printable(String name) {
        String clean = name.replaceAll("[^A-Za-z0-9_]", "_");
        return clean.length() > 40 ? clean.substring(0, 40) : clean;
    }
}
