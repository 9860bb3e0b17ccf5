package dev.jinvax.kit.testing.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jinvax.kit.testing.ApiOperation;
import dev.jinvax.kit.testing.ApiOperation.Body;
import dev.jinvax.kit.testing.ApiOperation.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes requests for an operation: most of them right but for one thing. */
final class RequestMaker {
    private static final List<String> CONTENT_TYPES = List.of(
            "text/plain",
            "application/xml",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "application/x-www-form-urlencoded",
            "application/json; charset=utf-16",
            "application/json; charset=nonsense",
            "application/merge-patch+json",
            "application/x-ndjson",
            "text/csv",
            "*/*",
            "json",
            ";",
            "application/octet-stream");
    private static final List<String> ACCEPTS = List.of(
            "*/*",
            "application/json",
            "text/html",
            "application/xml;q=0.9",
            "*/*;q=0",
            "nonsense",
            "application/json;q=x",
            ",");
    private static final List<String> LANGUAGES =
            List.of("zh-CN,zh;q=0.9", "en", "*", "xx-yy-zz", "zh;q=nonsense", "-", ";;;");
    private static final List<String> RAW_ENDS =
            List.of("%", "%zz", "%c0%af", "&&&", "=", "?", "[", "|", "\"", "%00", "+");
    private static final List<String> OTHER_METHODS = List.of("PATCH", "DELETE", "PUT", "POST", "GET");

    private final SchemaValues values;
    private final HostileValues hostile;
    private final BodyMaker bodies;
    private final Random random;
    private int number;

    RequestMaker(JsonNode document, Map<String, List<String>> known, Random random) {
        this.values = new SchemaValues(document, known, random);
        this.hostile = new HostileValues(random);
        this.bodies = new BodyMaker(values, hostile, known, random);
        this.random = random;
    }

    FuzzRequest make(ApiOperation operation) {
        number++;
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        operation.parameters().stream()
                .filter(each -> each.in().equals("header"))
                .forEach(each -> header(each, headers));
        if (random.nextInt(8) == 0) {
            headers.add(Map.entry("Accept", oneOf(ACCEPTS)));
        }
        if (random.nextInt(8) == 0) {
            headers.add(Map.entry("Accept-Language", oneOf(LANGUAGES)));
        }
        byte[] body = operation.bodies().isEmpty() ? new byte[0] : body(operation, headers);
        String method = random.nextInt(50) == 0 ? oneOf(OTHER_METHODS) : operation.method();
        return new FuzzRequest(operation, method, path(operation) + query(operation), headers, body, caller());
    }

    private FuzzCaller caller() {
        return switch (random.nextInt(20)) {
            case 0 -> FuzzCaller.NOBODY;
            case 1 -> FuzzCaller.FORGER;
            case 2 -> FuzzCaller.STRANGER;
            default -> FuzzCaller.AUTHORISED;
        };
    }

    private void header(Parameter parameter, List<Map.Entry<String, String>> headers) {
        String value = switch (parameter.name()) {
            case "Idempotency-Key" -> "fuzz-" + number;
            case "If-Match" -> "*";
            default -> scalar(parameter);
        };
        switch (random.nextInt(12)) {
            case 0 -> {}
            case 1 -> headers.add(Map.entry(parameter.name(), visible(hostile.shortText())));
            case 2 -> {
                headers.add(Map.entry(parameter.name(), visible(value)));
                headers.add(Map.entry(parameter.name(), visible(value + "x")));
            }
            default -> headers.add(Map.entry(parameter.name(), visible(value)));
        }
    }

    private byte[] body(ApiOperation operation, List<Map.Entry<String, String>> headers) {
        List<Map.Entry<String, Body>> ways = new ArrayList<>(operation.bodies().entrySet());
        Map.Entry<String, Body> way = ways.get(random.nextInt(ways.size()));
        switch (random.nextInt(14)) {
            case 0 -> headers.add(Map.entry("Content-Type", oneOf(CONTENT_TYPES)));
            case 1 -> {
                headers.add(Map.entry("Content-Type", way.getKey()));
                headers.add(Map.entry("Content-Type", oneOf(CONTENT_TYPES)));
            }
            case 2 -> {
                headers.add(Map.entry("Content-Type", way.getKey()));
                headers.add(Map.entry("Content-Encoding", random.nextBoolean() ? "gzip" : "nonsense"));
            }
            case 3 -> {}
            default -> headers.add(Map.entry("Content-Type", way.getKey()));
        }
        return bodies.make(way.getKey(), way.getValue());
    }

    private String path(ApiOperation operation) {
        String path = operation.path();
        for (Parameter parameter : operation.parameters()) {
            if (parameter.in().equals("path")) {
                String value = random.nextInt(8) == 0 ? hostile.shortText() : scalar(parameter);
                path = path.replace("{" + parameter.name() + "}", escaped(value));
            }
        }
        return path;
    }

    private String query(ApiOperation operation) {
        List<String> parts = new ArrayList<>();
        for (Parameter parameter : operation.parameters()) {
            if (parameter.in().equals("query") && random.nextInt(3) > 0) {
                int times = random.nextInt(12) == 0 ? 2 : 1;
                for (int time = 0; time < times; time++) {
                    String value = random.nextInt(4) == 0 ? hostile.shortText() : scalar(parameter);
                    parts.add(parameter.name() + "=" + escaped(value));
                }
            }
        }
        if (random.nextInt(15) == 0) {
            parts.add(oneOf(RAW_ENDS));
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private String scalar(Parameter parameter) {
        JsonNode value = values.of(parameter.name(), parameter.schema());
        return value.isValueNode() ? value.asText() : value.toString();
    }

    private static String escaped(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** What a client library lets through as the value of a header. */
    private static String visible(String value) {
        return value.replaceAll("[^\\x20-\\x7e\\xa1-\\xff]", "?").strip();
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
