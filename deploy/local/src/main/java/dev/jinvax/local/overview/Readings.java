package dev.jinvax.local.overview;

import dev.jinvax.local.base.Service;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the services told when they were asked together; one that did not answer is absent, never zero. */
record Readings(
        Optional<JsonObject> cities,
        Optional<JsonObject> bookings,
        Optional<JsonObject> messages,
        Map<Service, Optional<JsonObject>> outboxes) {
    Readings {
        outboxes = new EnumMap<>(outboxes);
    }

    /** The cities, in the order of their codes; empty when nobody could tell. */
    List<City> inOrder() {
        return Counts.of(cities, "cities").each().map(City::of).toList();
    }

    /** Services that did not answer. */
    List<Service> silent() {
        return outboxes.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    Counts waiting() {
        return Counts.of(
                Optional.of(new JsonObject()
                        .put(
                                "all",
                                new JsonArray(outboxes.values().stream()
                                        .flatMap(Optional::stream)
                                        .toList()))),
                "all");
    }

    /** A city and how many published sites it has. */
    record City(String code, String zh, String en, int sites) {
        static City of(JsonObject row) {
            JsonObject name = row.getJsonObject("name", new JsonObject());
            return new City(
                    row.getString("city_code", ""),
                    name.getString("zh", ""),
                    name.getString("en", ""),
                    row.getInteger("published_sites", 0));
        }
    }
}
