package dev.jinvax.local.front;

import dev.jinvax.local.base.Service;
import dev.jinvax.local.page.Asset;
import dev.jinvax.local.page.WebJar;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.List;

/** Swagger UI over the four OpenAPI documents, all of it served from here. */
final class Console {
    private static final List<String> SWAGGER_FILES = List.of("swagger-ui.css", "swagger-ui-bundle.js");
    private static final int LIMIT_MILLIS = 5_000;

    private final HttpClient http;
    private final Vertx vertx;
    private final FrontDoor.Behind behind;
    private final LiveExamples examples;

    Console(Vertx vertx, FrontDoor.Behind behind) {
        this.vertx = vertx;
        this.examples = new LiveExamples(behind.issuer(), behind.clock());
        this.http = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(LIMIT_MILLIS));
        this.behind = behind;
    }

    void mount(Router router) {
        Asset.of("console.html").mount(router, "/console");
        Asset.of("console.js").mount(router, "/console/assets/console.js");
        Asset.of("console.css").mount(router, "/console/assets/console.css");
        SWAGGER_FILES.forEach(file -> Asset.of(WebJar.SWAGGER_UI.file(file)).mount(router, "/console/assets/" + file));
        for (Service service : Service.values()) {
            router.get("/console/openapi/" + service.path()).handler(context -> document(context, service));
        }
    }

    private void document(RoutingContext context, Service service) {
        List<URI> running = behind.backends().apply(service);
        if (running.isEmpty()) {
            FrontProblem.SERVICE_UNAVAILABLE.answer(context.request());
            return;
        }
        http.request(new RequestOptions()
                        .setMethod(HttpMethod.GET)
                        .setAbsoluteURI(
                                running.get(0).resolve("/q/openapi?format=json").toString())
                        .setTimeout(LIMIT_MILLIS))
                .compose(HttpClientRequest::send)
                .compose(HttpClientResponse::body)
                .compose(body -> vertx.executeBlocking(() -> examples.in(service, body.toString()), false))
                .map(body -> OpenApiDocument.behindTheDoor(new JsonObject(body), service, origin(context)))
                .onSuccess(document -> context.response()
                        .putHeader("content-type", "application/json")
                        .putHeader("cache-control", "no-store")
                        .end(document.encode()))
                .onFailure(failure -> FrontProblem.SERVICE_UNAVAILABLE.answer(context.request()));
    }

    /** The address the reader has typed: the console's calls must stay on it. */
    private String origin(RoutingContext context) {
        return context.request().authority() == null
                ? behind.issuer().name()
                : "http://" + context.request().authority();
    }
}
