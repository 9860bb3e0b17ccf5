package dev.jinvax.kit.testing.access;

import dev.jinvax.kit.testing.ApiOperation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who may call what, as the service's {@code access.txt} says it: a line for each operation with its scopes (or
 * {@code public}), and {@code own} where somebody else's object answers 404. Written by hand, so that a new operation is
 * thought about once more.
 */
final class AccessTable {
    private static final String FILE = "access.txt";

    private final Map<String, Line> lines;

    private AccessTable(Map<String, Line> lines) {
        this.lines = lines;
    }

    static AccessTable read() {
        try (InputStream input = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            if (input == null) {
                throw new AssertionError("src/test/resources/" + FILE + " is missing");
            }
            Map<String, Line> lines = new LinkedHashMap<>();
            new String(input.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Line::of)
                    .forEach(line -> lines.put(line.operation(), line));
            return new AccessTable(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the table and the document say different things. */
    List<String> gaps(List<ApiOperation> operations) {
        List<String> gaps = new ArrayList<>();
        for (ApiOperation operation : operations) {
            Optional<Line> line = line(operation);
            if (line.isEmpty()) {
                gaps.add(operation + " stands in the document and not in " + FILE + ": say there who may call it");
            } else if (!operation.scopes().equals(Optional.of(line.get().scopes()))) {
                gaps.add(operation + " asks for " + operation.scopes() + ", " + FILE + " says "
                        + line.get().scopes());
            }
        }
        Set<String> gone = new LinkedHashSet<>(lines.keySet());
        operations.forEach(operation -> gone.remove(operation.name()));
        gone.forEach(name -> gaps.add(name + " stands in " + FILE + " and not in the document: take the line out"));
        return gaps;
    }

    Optional<Line> line(ApiOperation operation) {
        return Optional.ofNullable(lines.get(operation.name()));
    }

    /**
     * One operation.
     *
     * @param scopes any of which lets in; empty is public
     * @param own whether somebody else's object is not found
     */
    record Line(String operation, Set<String> scopes, boolean own) {
        private static Line of(String text) {
            String[] words = text.strip().split("\\s+");
            if (words.length < 3) {
                throw new AssertionError("no line of " + FILE + ": " + text);
            }
            Set<String> scopes =
                    words[2].equals("public") ? Set.of() : new TreeSet<>(Arrays.asList(words[2].split("\\|")));
            return new Line(words[0] + " " + words[1], scopes, words.length > 3 && words[3].equals("own"));
        }

        boolean isPublic() {
            return scopes.isEmpty();
        }
    }
}
