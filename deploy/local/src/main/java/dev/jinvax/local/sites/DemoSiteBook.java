package dev.jinvax.local.sites;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The invented sites of {@code demo-sites.json}. */
public final class DemoSiteBook {
    private DemoSiteBook() {}

    public static List<DemoSite> all() {
        try (InputStream input = DemoSiteBook.class.getResourceAsStream("demo-sites.json")) {
            if (input == null) {
                throw new IllegalStateException("demo-sites.json is missing from the class path");
            }
            JsonObject book = new JsonObject(Buffer.buffer(input.readAllBytes()));
            return book.getJsonArray("sites").stream()
                    .map(site -> DemoSite.of((JsonObject) site, book))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sites of one city, in order of their number. */
    public static List<DemoSite> ofCity(String cityCode) {
        return all().stream().filter(site -> site.cityCode().equals(cityCode)).toList();
    }
}
