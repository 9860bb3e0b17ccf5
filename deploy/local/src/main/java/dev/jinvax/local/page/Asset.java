package dev.jinvax.local.page;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A file from the class path, kept in memory: there are few. Names without a slash are those of the pages. */
public record Asset(String type, Buffer content) {
    private static final String PAGES = "/dev/jinvax/local/front/";

    public static Asset of(String resource) {
        try (InputStream input =
                Asset.class.getResourceAsStream(resource.startsWith("/") ? resource : PAGES + resource)) {
            if (input == null) {
                throw new IllegalStateException(resource + " is missing from the class path");
            }
            return new Asset(type(resource), Buffer.buffer(input.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(String resource) {
        return of(resource).content().toString(StandardCharsets.UTF_8);
    }

    public void mount(Router router, String path) {
        router.get(path)
                .handler(context -> context.response()
                        .putHeader("content-type", type)
                        .putHeader("cache-control", "max-age=60")
                        .putHeader("x-content-type-options", "nosniff")
                        .end(content));
    }

    private static String type(String resource) {
        String ending = resource.substring(resource.lastIndexOf('.') + 1);
        return switch (ending) {
            case "html" -> "text/html; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            default -> "text/plain; charset=utf-8";
        };
    }
}
