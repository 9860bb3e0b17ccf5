package dev.jinvax.booking.api.batch;

import dev.jinvax.booking.api.BookingProblem;
import dev.jinvax.booking.domain.batch.RowError;
import dev.jinvax.booking.domain.batch.RowProblem;
import dev.jinvax.kit.problem.BilingualText;
import dev.jinvax.kit.problem.CommonProblem;
import dev.jinvax.kit.problem.Problem;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Says errors of rows in both languages. */
final class RowTexts {
    private static final Map<String, BilingualText> TEXTS = texts();

    private RowTexts() {}

    static Problem.Item item(RowError error) {
        return new Problem.Item(error.code(), error.field(), text(error), error.clause(), error.severity());
    }

    static BilingualText text(RowError error) {
        BilingualText text = TEXTS.get(error.code());
        if (text == null) {
            // A code eligibility has added since: it is explained there.
            return new BilingualText(
                    "资格评估结果：" + error.code() + "（说明见 /v1/findings）。",
                    "Finding of the assessment: " + error.code() + " (explained at /v1/findings).");
        }
        return error.otherRow() == null
                ? text
                : new BilingualText(
                        text.zh() + "（第 " + error.otherRow() + " 行）", text.en() + " (Row " + error.otherRow() + ".)");
    }

    private static Map<String, BilingualText> texts() {
        Map<String, BilingualText> texts = new HashMap<>();
        Arrays.stream(CommonProblem.values()).forEach(problem -> texts.put(problem.name(), problem.message()));
        Arrays.stream(BookingProblem.values()).forEach(problem -> texts.put(problem.name(), problem.message()));
        Arrays.stream(AssessmentText.values()).forEach(said -> texts.put(said.name(), said.text()));
        Arrays.stream(RowProblem.values())
                .forEach(problem -> texts.put(problem.name(), new BilingualText(problem.zh(), problem.en())));
        return Map.copyOf(texts);
    }
}
