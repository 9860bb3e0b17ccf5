package dev.jinvax.booking.api.batch.upload;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jinvax.booking.domain.batch.RowProblem;
import dev.jinvax.booking.domain.batch.RowSource;
import dev.jinvax.booking.domain.batch.SubmittedRow;
import dev.jinvax.kit.problem.CommonProblem;
import dev.jinvax.kit.problem.ProblemException;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Rows of a JSON document or of lines of JSON, read one at a time. */
final class JsonRows implements RowSource {
    /** Limits of its own: a row is small, whatever the file is. */
    static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(10)
                    .maxStringLength(20_000)
                    .maxNameLength(200)
                    .maxNumberLength(40)
                    .build())
            .build();

    private final SpooledFile file;
    private final Layout layout;
    private final ApplicantCheck check;
    private int number;

    JsonRows(SpooledFile file, Layout layout, ObjectMapper json, Instant now) {
        this.file = file;
        this.layout = layout;
        this.check = new ApplicantCheck(json, now);
    }

    /** How rows stand in the file. */
    enum Layout {
        /** In the array {@code rows} of one object. */
        DOCUMENT,
        /** One after the other. */
        LINES
    }

    @Override
    public void forEach(Consumer<SubmittedRow> taker) {
        try (JsonParser parser = FACTORY.createParser(file.path().toFile())) {
            if (layout == Layout.LINES || findRows(parser)) {
                while (parser.nextToken() != null && parser.currentToken() != JsonToken.END_ARRAY) {
                    taker.accept(row(parser));
                }
            }
        } catch (IOException e) {
            throw new ProblemException(CommonProblem.BODY_UNREADABLE);
        }
    }

    private static boolean findRows(JsonParser parser) throws IOException {
        parser.nextToken();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals("rows") && parser.currentToken() == JsonToken.START_ARRAY) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }

    private SubmittedRow row(JsonParser parser) throws IOException {
        number++;
        int line = layout == Layout.LINES ? parser.currentLocation().getLineNr() : number;
        JsonNode row = RowTree.read(parser);
        RowErrors errors = new RowErrors();
        if (row instanceof ObjectNode applicant) {
            return check.check(line, applicant, errors);
        }
        errors.add(RowProblem.ROW_UNREADABLE);
        return new SubmittedRow(
                line,
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                List.of(),
                JsonNodeFactory.instance.objectNode().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8),
                errors.all());
    }

    @Override
    public List<String> ignoredColumns() {
        return List.of();
    }
}
