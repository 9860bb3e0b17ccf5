package dev.jinvax.notification.domain;

import org.jspecify.annotations.Nullable;

/** What a message says about a site. */
public record SiteFacts(
        Words name,
        Words address,
        @Nullable Words directions,
        @Nullable String phone) {

    /** The same said in both languages. */
    public record Words(String zh, String en) {
        public String in(Language language) {
            return switch (language) {
                case ZH -> zh;
                case EN -> en;
            };
        }
    }
}
