package dev.jinvax.notification.api;

import dev.jinvax.kit.problem.BilingualText;
import dev.jinvax.kit.problem.CommonProblem;
import dev.jinvax.kit.problem.Problem;
import dev.jinvax.kit.problem.ProblemException;
import dev.jinvax.notification.domain.EventTypes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Patterns and checks several resources share. */
final class Checks {
    static final String UUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    static final String PERSON_KEY = "[A-Za-z0-9_-]{8,64}";

    private static final BilingualText UNKNOWN_TYPE =
            new BilingualText("未知的事件类型。", "There is no event type of this name.");

    private Checks() {}

    /** The types asked for, each once. */
    static List<String> eventTypes(@Nullable List<String> asked) {
        List<Problem.Item> errors = new ArrayList<>();
        List<String> types = asked == null ? List.of() : asked;
        for (int index = 0; index < types.size(); index++) {
            if (!EventTypes.all().contains(types.get(index))) {
                errors.add(Problem.Item.of("EVENT_TYPE_UNKNOWN", "event_types[" + index + "]", UNKNOWN_TYPE));
            }
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(CommonProblem.VALIDATION_FAILED, errors);
        }
        return types.stream().distinct().toList();
    }

    static java.util.@Nullable UUID uuid(@Nullable String text) {
        return text == null ? null : java.util.UUID.fromString(text);
    }
}
