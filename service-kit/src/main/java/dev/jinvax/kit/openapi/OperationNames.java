package dev.jinvax.kit.openapi;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Names operations that have no name of their own after what is called: generated clients make methods of them. */
final class OperationNames implements OASFilter {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        List<DocumentedOperation> all = DocumentedOperation.of(document);
        Set<String> taken = new HashSet<>();
        all.forEach(each -> taken.add(String.valueOf(each.operation().getOperationId())));
        for (DocumentedOperation each : all) {
            if (each.operation().getOperationId() == null) {
                String plain = name(each, false);
                String name = taken.contains(plain) ? name(each, true) : plain;
                taken.add(name);
                each.operation().setOperationId(name);
            }
        }
    }

    /** {@code POST /v1/webhooks/{id}/test} is {@code postWebhooksTest}, or {@code postWebhooksByIdTest}. */
    private static String name(DocumentedOperation each, boolean withParameters) {
        StringBuilder name = new StringBuilder(each.method().name().toLowerCase(Locale.ROOT));
        for (String segment : each.path().replaceFirst("^/v1/", "").split("/", -1)) {
            boolean parameter = PARAMETER.matcher(segment).matches();
            if (!parameter || withParameters) {
                name.append(parameter ? "By" : "");
                for (String word : segment.split("[^A-Za-z0-9]+", -1)) {
                    name.append(capitalised(word));
                }
            }
        }
        return name.toString();
    }

    private static String capitalised(String word) {
        return word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
