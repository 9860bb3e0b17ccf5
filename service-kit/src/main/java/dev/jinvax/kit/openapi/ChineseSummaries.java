package dev.jinvax.kit.openapi;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/** Puts the first Chinese sentence of the description beside the English summary, so that lists read in both. */
final class ChineseSummaries implements OASFilter {
    private static final Pattern FIRST_SENTENCE = Pattern.compile("^[^。]*\\p{IsHan}[^。]*");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        DocumentedOperation.of(document).forEach(each -> complete(each.operation()));
    }

    private static void complete(Operation operation) {
        String english = operation.getSummary();
        Optional<String> chinese =
                Optional.ofNullable(operation.getDescription()).flatMap(ChineseSummaries::firstSentence);
        if (english == null || english.codePoints().anyMatch(Character::isIdeographic) || chinese.isEmpty()) {
            return;
        }
        operation.setSummary(english + " · " + chinese.get());
    }

    private static Optional<String> firstSentence(String description) {
        Matcher sentence = FIRST_SENTENCE.matcher(description);
        return sentence.find() ? Optional.of(sentence.group().strip()) : Optional.empty();
    }
}
