package dev.jinvax.kit.openapi;

import dev.jinvax.kit.problem.BilingualText;
import dev.jinvax.kit.problem.ProblemCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.examples.Example;

/** What a problem looks like on the wire, code by code. */
final class ProblemExample {
    private ProblemExample() {}

    static Example of(ProblemCode code) {
        BilingualText message = code.message();
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("type", "https://jinvax.dev/problems/" + code.name());
        value.put("title", message.en());
        value.put("status", code.status());
        value.put("detail", message.en());
        value.put("instance", "urn:uuid:0197d000-0000-7000-8000-0000000000ee");
        value.put("code", code.name());
        value.put("message", Map.of("zh", message.zh(), "en", message.en()));
        value.put("retryable", code.retryable());
        value.put("errors", List.of());
        return OASFactory.createExample().summary(message.zh()).value(value);
    }
}
