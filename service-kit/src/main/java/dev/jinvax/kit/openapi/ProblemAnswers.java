package dev.jinvax.kit.openapi;

import dev.jinvax.kit.problem.CommonProblem;
import dev.jinvax.kit.problem.ProblemCode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Says of each operation which problems it may answer with, an example of each. Those that follow from the shape of the
 * call are found here; a service's own stand in its {@code openapi/problems.properties}: code = operations.
 */
final class ProblemAnswers implements OASFilter {
    private static final String MEDIA_TYPE = "application/problem+json";
    private static final String SCHEMA = "#/components/schemas/Problem";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        List<ProblemCode> own = ownCodes();
        Map<String, String> callers = Texts.read("openapi/problems.properties");
        Stream.concat(Arrays.stream(CommonProblem.values()), own.stream())
                .forEach(code -> document.getComponents().addExample(code.name(), ProblemExample.of(code)));
        for (DocumentedOperation each : DocumentedOperation.of(document)) {
            Set<ProblemCode> codes = new LinkedHashSet<>(ShapeProblems.of(each));
            own.stream().filter(code -> names(callers, code, each)).forEach(codes::add);
            Arrays.stream(CommonProblem.values())
                    .filter(code -> names(callers, code, each))
                    .forEach(codes::add);
            answer(each, codes);
        }
    }

    /** A code nobody has placed yet is shown with everything that changes something. */
    private static boolean names(Map<String, String> callers, ProblemCode code, DocumentedOperation each) {
        if (!callers.containsKey(code.name()) && !(code instanceof CommonProblem)) {
            return each.method() != PathItem.HttpMethod.GET;
        }
        List<String> named = List.of(callers.getOrDefault(code.name(), "").split("[,\\s]+"));
        return named.contains(each.operation().getOperationId());
    }

    private static void answer(DocumentedOperation each, Set<ProblemCode> codes) {
        APIResponses responses =
                Optional.ofNullable(each.operation().getResponses()).orElseGet(OASFactory::createAPIResponses);
        Map<Integer, MediaType> byStatus = new LinkedHashMap<>();
        codes.forEach(code -> byStatus.computeIfAbsent(
                        code.status(),
                        status -> OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(SCHEMA)))
                .addExample(code.name(), OASFactory.createExample().ref("#/components/examples/" + code.name())));
        byStatus.forEach((status, media) -> {
            APIResponse response = Optional.ofNullable(responses.getAPIResponse(status.toString()))
                    .orElseGet(() -> OASFactory.createAPIResponse().description(description(codes, status)));
            Content content = Optional.ofNullable(response.getContent()).orElseGet(OASFactory::createContent);
            response.setContent(content.addMediaType(MEDIA_TYPE, media));
            responses.addAPIResponse(status.toString(), response);
        });
        responses.getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2") && response.getContent() != null) {
                response.getContent().removeMediaType(MEDIA_TYPE);
            }
            if (response.getDescription() == null || response.getDescription().isBlank()) {
                response.setDescription(each.operation().getSummary());
            }
        });
        each.operation().setResponses(responses);
    }

    private static String description(Set<ProblemCode> codes, int status) {
        return codes.stream()
                .filter(code -> code.status() == status)
                .map(ProblemCode::name)
                .reduce((left, right) -> left + ", " + right)
                .orElse("");
    }

    /** The enums a service names in {@code jinvax.openapi.problems}. */
    private static List<ProblemCode> ownCodes() {
        return ConfigProvider.getConfig()
                .getOptionalValues("jinvax.openapi.problems", String.class)
                .orElse(List.of())
                .stream()
                .flatMap(ProblemAnswers::constants)
                .toList();
    }

    private static Stream<ProblemCode> constants(String name) {
        try {
            Class<?> type = Class.forName(name, true, Thread.currentThread().getContextClassLoader());
            return Arrays.stream(type.getEnumConstants()).map(ProblemCode.class::cast);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("jinvax.openapi.problems names no class: " + name, e);
        }
    }
}
