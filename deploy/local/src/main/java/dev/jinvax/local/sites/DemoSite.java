package dev.jinvax.local.sites;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * An invented site as the requests an editor would send.
 *
 * @param draft body of {@code POST /v1/sites}
 */
public record DemoSite(
        String siteId,
        String cityCode,
        JsonObject draft,
        JsonObject vaccines,
        JsonObject openingHours,
        JsonObject fees) {

    static DemoSite of(JsonObject site, JsonObject book) {
        JsonObject draft = site.copy();
        JsonObject timetable =
                book.getJsonObject("timetables").getJsonObject(String.valueOf(draft.remove("timetable")));
        JsonObject places = timetable.getJsonObject("places");
        return new DemoSite(
                site.getString("site_id"),
                site.getString("city_code"),
                draft,
                new JsonObject()
                        .put(
                                "product_codes",
                                new JsonArray(
                                        places.fieldNames().stream().sorted().toList())),
                openingHours(timetable, places),
                fees(book, places));
    }

    private static JsonObject openingHours(JsonObject timetable, JsonObject places) {
        JsonArray capacity = new JsonArray();
        places.forEach(product -> capacity.add(
                new JsonObject().put("product_code", product.getKey()).put("places", product.getValue())));
        JsonArray weekly = new JsonArray();
        timetable.getJsonArray("periods").stream()
                .map(JsonArray.class::cast)
                .forEach(period -> weekly.add(new JsonObject()
                        .put("days", timetable.getJsonArray("days"))
                        .put(
                                "period",
                                new JsonObject()
                                        .put("opens_at", period.getString(0))
                                        .put("closes_at", period.getString(1))
                                        .put("slot_minutes", timetable.getInteger("slot_minutes"))
                                        .put("capacity", capacity))));
        return new JsonObject().put("weekly", weekly);
    }

    private static JsonObject fees(JsonObject book, JsonObject places) {
        JsonArray lines = new JsonArray();
        places.fieldNames().forEach(product -> {
            JsonArray price = book.getJsonObject("fees").getJsonArray(product);
            lines.add(new JsonObject()
                    .put("product_code", product)
                    .put("valid_from", book.getString("fees_valid_from"))
                    .put("vaccine_price_minor", price.getInteger(0))
                    .put("service_fee_minor", price.getInteger(1))
                    .put("currency", "CNY"));
        });
        return new JsonObject().put("fees", lines);
    }
}
