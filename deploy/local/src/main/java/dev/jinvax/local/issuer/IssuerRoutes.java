package dev.jinvax.local.issuer;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.Locale;

/** The issuer's three addresses: tokens, keys and the document that names them. */
public final class IssuerRoutes {
    private static final int MOST_BYTES = 8 * 1024;
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Issuer issuer;

    public IssuerRoutes(Issuer issuer) {
        this.issuer = issuer;
    }

    public void mount(Router router) {
        router.route("/oauth2/token")
                .handler(BodyHandler.create(false).setBodyLimit(MOST_BYTES))
                .handler(this::token);
        router.get("/oauth2/jwks").handler(context -> json(context.response(), issuer.keySet()));
        router.get("/.well-known/openid-configuration")
                .handler(context -> json(context.response(), issuer.discovery().encode()));
    }

    private void token(RoutingContext context) {
        HttpServerResponse response = context.response();
        response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store").putHeader("pragma", "no-cache");
        try {
            TokenRequest.Grant grant = read(context).judge();
            json(
                    response,
                    new JsonObject()
                            .put("access_token", issuer.token(grant.client(), grant.scopes()))
                            .put("token_type", "Bearer")
                            .put("expires_in", Issuer.LIFETIME.toSeconds())
                            .put("scope", String.join(" ", grant.scopes()))
                            .encode());
        } catch (TokenRefusal refusal) {
            if (refusal.status() == 401) {
                response.putHeader("www-authenticate", "Basic realm=\"jinvax\", charset=\"UTF-8\"");
            }
            response.setStatusCode(refusal.status());
            json(
                    response,
                    new JsonObject()
                            .put("error", refusal.error())
                            .put("error_description", refusal.description())
                            .encode());
        }
    }

    private static TokenRequest read(RoutingContext context) throws TokenRefusal {
        if (!context.request().method().equals(HttpMethod.POST)) {
            context.response().putHeader(HttpHeaders.ALLOW, "POST");
            throw new TokenRefusal(405, "invalid_request", "ask with POST");
        }
        String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith(FORM)) {
            throw TokenRefusal.invalidRequest("send the parameters as " + FORM);
        }
        return new TokenRequest(
                context.request().formAttributes(), context.request().getHeader(HttpHeaders.AUTHORIZATION));
    }

    private static void json(HttpServerResponse response, String body) {
        response.putHeader(HttpHeaders.CONTENT_TYPE, "application/json").end(body);
    }
}
