package dev.jinvax.sites.domain;

import java.util.Optional;

/** Who changes a site: the editor of one city, or ops for every city. */
public record Editor(String clientId, Optional<String> cityCode, Reach reach) {
    /** The calendar itself, when it generates the next day's sessions. */
    public static final Editor CALENDAR = new Editor("site-registry-service", Optional.empty(), Reach.PROVINCE);

    public boolean mayEdit(String city) {
        return switch (reach) {
            case PROVINCE -> true;
            case CITY -> cityCode.isPresent() && cityCode.get().equals(city);
        };
    }

    /** How far an editor's right goes. */
    public enum Reach {
        CITY,
        PROVINCE
    }
}
