package dev.jinvax.kit.openapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Tells readers of the document, and the console's button, where tokens come from. */
public class TokenSecurity implements OASFilter {
    /** Name of the scheme in every document. */
    public static final String SCHEME = "oauth2";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents()
                .addSecurityScheme(
                        SCHEME,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.OAUTH2)
                                .description("Client credentials of a partner, organisation, desk, editor or ops.")
                                .flows(OASFactory.createOAuthFlows()
                                        .clientCredentials(OASFactory.createOAuthFlow()
                                                .tokenUrl("/oauth2/token")
                                                .scopes(scopes(document)))));
        if (document.getServers() == null) {
            document.addServer(OASFactory.createServer().url("/"));
        }
        DocumentedOperation.of(document).stream()
                .filter(DocumentedOperation::isOpen)
                .forEach(each -> each.operation().setSecurity(List.of()));
        document.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(SCHEME));
        ProblemResponses.addTo(document);
    }

    /** Every scope with the operations it opens. */
    private static Map<String, String> scopes(OpenAPI document) {
        Map<String, String> scopes = new TreeMap<>();
        for (DocumentedOperation each : DocumentedOperation.of(document)) {
            Optional.ofNullable(each.operation().getSecurity()).orElse(List.of()).stream()
                    .flatMap(requirement -> requirement.getSchemes().values().stream())
                    .flatMap(List::stream)
                    .forEach(scope -> scopes.merge(
                            scope, each.operation().getOperationId(), (before, name) -> before + ", " + name));
        }
        return scopes;
    }
}
