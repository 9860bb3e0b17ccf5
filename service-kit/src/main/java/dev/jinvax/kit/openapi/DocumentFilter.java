package dev.jinvax.kit.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** What all four documents get besides what the resources say of themselves, in this order. */
public class DocumentFilter implements OASFilter {
    private final List<OASFilter> steps = List.of(
            new OperationNames(),
            new TokenSecurity(),
            new ChineseSummaries(),
            new TagTexts(),
            new DeclaredAnswers(),
            new ProblemAnswers(),
            new ExampleValues());

    @Override
    public void filterOpenAPI(OpenAPI document) {
        steps.forEach(step -> step.filterOpenAPI(document));
    }
}
