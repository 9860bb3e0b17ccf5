package dev.jinvax.kit.openapi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/** Says in both languages what the operations of each group are for, and puts the groups into order. */
final class TagTexts implements OASFilter {
    private static final Map<String, String> TEXTS = Texts.read("openapi/tags.properties");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Set<String> used = DocumentedOperation.of(document).stream()
                .flatMap(each -> each.operation().getTags() == null
                        ? List.<String>of().stream()
                        : each.operation().getTags().stream())
                .collect(Collectors.toSet());
        List<Tag> tags = new ArrayList<>();
        used.stream()
                .sorted(Comparator.comparing(TagTexts::order).thenComparing(Comparator.naturalOrder()))
                .forEach(name -> tags.add(OASFactory.createTag().name(name).description(text(name))));
        document.setTags(tags);
    }

    /** The text is {@code number|words}; an unknown group comes last, without words, and a test names it. */
    private static String order(String name) {
        return TEXTS.getOrDefault(name, "99|").split("\\|", 2)[0];
    }

    private static String text(String name) {
        return TEXTS.getOrDefault(name, "99|").split("\\|", 2)[1];
    }
}
