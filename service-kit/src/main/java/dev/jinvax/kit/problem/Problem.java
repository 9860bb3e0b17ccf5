package dev.jinvax.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of every error (RFC 9457, {@code application/problem+json}).
 *
 * @param code stable name, see {@link ProblemCode}
 * @param instance names this one occurrence, for questions to us
 * @param errors every single thing that is wrong, never only the first
 * @param context what the code's documentation promises besides, for instance places that are free instead
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        BilingualText message,
        boolean retryable,
        List<Item> errors,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Object> context) {
    public Problem {
        errors = List.copyOf(errors);
        context = Map.copyOf(context);
    }

    /**
     * One thing that is wrong.
     *
     * @param field path into the request, {@code documents[0].number}; absent when no field is to blame
     * @param clause clause of the notice a finding rests on ({@code N1} … {@code N14})
     * @param severity of a finding
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            String code,
            @Nullable String field,
            BilingualText message,
            @Nullable String clause,
            @Nullable String severity) {
        public static Item of(String code, @Nullable String field, BilingualText message) {
            return new Item(code, field, message, null, null);
        }
    }
}
