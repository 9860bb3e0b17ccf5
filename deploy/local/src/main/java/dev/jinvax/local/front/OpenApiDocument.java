package dev.jinvax.local.front;

import dev.jinvax.local.base.Service;
import dev.jinvax.local.issuer.Clients;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** A service's OpenAPI document as it reads from outside: other server, and the local token endpoint. */
final class OpenApiDocument {
    private static final String SCHEME = "oauth2";

    private OpenApiDocument() {}

    static JsonObject behindTheDoor(JsonObject document, Service service, String origin) {
        JsonObject seen = document.copy();
        seen.put("servers", new JsonArray().add(new JsonObject().put("url", "/" + service.path())));
        JsonObject components = child(seen, "components");
        JsonObject schemes = child(components, "securitySchemes");
        schemes.put(
                SCHEME,
                new JsonObject()
                        .put("type", "oauth2")
                        .put(
                                "description",
                                "每个本地客户端的密钥为 local- 加客户端编号；不勾选 scope 即取得全部。"
                                        + " / The secret of each local client is local- and its id;"
                                        + " tick no scope to get all of them.")
                        .put(
                                "flows",
                                new JsonObject()
                                        .put(
                                                "clientCredentials",
                                                new JsonObject()
                                                        .put("tokenUrl", origin + "/oauth2/token")
                                                        .put("scopes", scopes()))));
        return seen;
    }

    private static JsonObject child(JsonObject parent, String name) {
        JsonObject child = parent.getJsonObject(name);
        if (child == null) {
            child = new JsonObject();
            parent.put(name, child);
        }
        return child;
    }

    /** Every scope with the clients that may have it. */
    private static JsonObject scopes() {
        JsonObject scopes = new JsonObject();
        Clients.all()
                .forEach(client -> client.scopes()
                        .forEach(scope -> scopes.put(
                                scope,
                                scopes.containsKey(scope)
                                        ? scopes.getString(scope) + ", " + client.id()
                                        : client.id())));
        return scopes;
    }
}
