package dev.jinvax.booking.api.batch.upload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jinvax.booking.domain.batch.RowProblem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one JSON object into a clean one, noting what is wrong with each. */
final class FieldReader {
    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int LONGEST_NAME = 40;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private final JsonNode source;
    private final String path;
    private final RowErrors errors;
    private final ObjectNode clean = JsonNodeFactory.instance.objectNode();

    FieldReader(JsonNode source, String path, Set<String> known, RowErrors errors) {
        this.source = source;
        this.path = path;
        this.errors = errors;
        for (Iterator<String> names = source.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                errors.add(RowProblem.FIELD_UNKNOWN, at(printable(name)));
            }
        }
    }

    /** Whether a field must be there. */
    enum Need {
        REQUIRED,
        OPTIONAL
    }

    @Nullable
    String text(String name, int longest, Need need) {
        JsonNode value = value(name, need);
        if (value == null) {
            return null;
        }
        if (!value.isTextual() || !value.textValue().codePoints().allMatch(FieldReader::isText)) {
            errors.add(RowProblem.FIELD_FORMAT, at(name));
            return null;
        }
        String text = value.textValue().strip();
        if (text.length() > longest) {
            errors.add(RowProblem.FIELD_TOO_LONG, at(name));
            return null;
        }
        clean.put(name, text);
        return text;
    }

    @Nullable
    String code(String name, Pattern pattern, RowProblem otherwise, Need need) {
        String text = text(name, 100, need);
        if (text != null && !pattern.matcher(text).matches()) {
            errors.add(otherwise, at(name));
        }
        return text;
    }

    @Nullable
    LocalDate date(String name, Need need) {
        String text = text(name, 20, need);
        if (text == null) {
            return null;
        }
        try {
            if (!ISO_DATE.matcher(text).matches()) {
                errors.add(RowProblem.DATE_UNREADABLE, at(name));
                return null;
            }
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
                return date;
            }
            errors.add(RowProblem.DATE_IMPOSSIBLE, at(name));
        } catch (DateTimeException e) {
            errors.add(RowProblem.DATE_IMPOSSIBLE, at(name));
        }
        return null;
    }

    /** A part that is an object; absent when it is not there or is something else. */
    @Nullable
    JsonNode object(String name, Need need) {
        JsonNode value = value(name, need);
        if (value != null && !value.isObject()) {
            errors.add(RowProblem.FIELD_FORMAT, at(name));
            return null;
        }
        return value;
    }

    void put(String name, JsonNode part) {
        clean.set(name, part);
    }

    ObjectNode clean() {
        return clean;
    }

    String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private @Nullable JsonNode value(String name, Need need) {
        JsonNode value = source.get(name);
        boolean blank = value == null
                || value.isNull()
                || (value.isTextual() && value.textValue().isBlank());
        if (!blank) {
            return value;
        }
        if (need == Need.REQUIRED && !errors.has(at(name))) {
            errors.add(RowProblem.FIELD_MISSING, at(name));
        }
        return null;
    }

    private static boolean isText(int symbol) {
        int type = Character.getType(symbol);
        return type != Character.CONTROL && type != Character.SURROGATE;
    }

    /** Names the caller made up are cut and cleaned: they may be anything. */
    private static String printable(String name) {
        String clean = name.replaceAll("[^A-Za-z0-9_]", "_");
        return clean.length() > LONGEST_NAME ? clean.substring(0, LONGEST_NAME) : clean;
    }
}
