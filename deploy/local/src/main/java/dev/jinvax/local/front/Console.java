package dev.jinvax.local.front;

import dev.jinvax.local.base.Service;
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
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** Swagger UI over the four OpenAPI documents, all of it served from here. */
final class Console {
    private static final List<String> SWAGGER_FILES = List.of("swagger-ui.css", "swagger-ui-bundle.js");
    private static final int LIMIT_MILLIS = 5_000;

    private final HttpClient http;
    private final FrontDoor.Behind behind;

    Console(Vertx vertx, FrontDoor.Behind behind) {
        this.http = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(LIMIT_MILLIS));
        this.behind = behind;
    }

    void mount(Router router) {
        Asset.of("console.html").mount(router, "/console");
        Asset.of("console.js").mount(router, "/console/assets/console.js");
        Asset.of("console.css").mount(router, "/console/assets/console.css");
        String webJar = "/META-INF/resources/webjars/swagger-ui/" + swaggerVersion() + "/";
        SWAGGER_FILES.forEach(file -> Asset.of(webJar + file).mount(router, "/console/assets/" + file));
        for (Service service : Service.values()) {
            router.get("/console/openapi/" + service.path()).handler(context -> document(context, service));
        }
    }

    private static String swaggerVersion() {
        try (InputStream input =
                Console.class.getResourceAsStream("/META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
            if (input == null) {
                throw new IllegalStateException("Swagger UI is missing from the class path");
            }
            Properties properties = new Properties();
            properties.load(input);
            return String.valueOf(properties.getProperty("version")).toLowerCase(Locale.ROOT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
