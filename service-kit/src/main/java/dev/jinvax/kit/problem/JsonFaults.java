package dev.jinvax.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says where a JSON body is wrong without repeating what it held. */
final class JsonFaults {
    private static final BilingualText UNKNOWN =
            new BilingualText("未知字段，请删除或更正名称。", "Unknown field; remove it or correct its name.");
    private static final BilingualText WRONG_TYPE =
            new BilingualText("该字段的类型或格式不正确。", "The field has a wrong type or format.");
    private static final BilingualText NOT_JSON = new BilingualText("内容不是有效的 JSON。", "The content is not valid JSON.");

    private static final BilingualText NOT_A_FORM = new BilingualText(
            "表单（multipart/form-data）不完整，请检查 boundary 与结尾。", "The form is not whole; check its boundary and its end.");

    private JsonFaults() {}

    static Problem.Item notAForm() {
        return Problem.Item.of("FORM_MALFORMED", null, NOT_A_FORM);
    }

    static Problem.Item item(JsonProcessingException failure) {
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return Problem.Item.of("FIELD_UNKNOWN", path(unknown), UNKNOWN);
        }
        if (failure instanceof InvalidFormatException format) {
            return Problem.Item.of("FIELD_FORMAT", path(format), WRONG_TYPE);
        }
        if (failure instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return Problem.Item.of("FIELD_TYPE", path(mapping), WRONG_TYPE);
        }
        return Problem.Item.of("JSON_MALFORMED", null, NOT_JSON);
    }

    private static @Nullable String path(JsonMappingException failure) {
        String path = failure.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + printable(step))
                .collect(Collectors.joining());
        return path.startsWith(".") ? path.substring(1) : path;
    }

    /** Names the caller made up are cut and cleaned: they may be anything. */
    private static String printable(JsonMappingException.Reference step) {
        String name = step.getFieldName().replaceAll("[^A-Za-z0-9_\\-]", "?");
        return name.length() > 40 ? name.substring(0, 40) + "…" : name;
    }

    static String snakeCase(String path) {
        return new PropertyNamingStrategies.SnakeCaseStrategy().translate(path);
    }
}
