package dev.jinvax.kit.openapi;

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
                                                .scopes(java.util.Map.of()))));
        document.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(SCHEME));
        ProblemResponses.addTo(document);
    }
}
