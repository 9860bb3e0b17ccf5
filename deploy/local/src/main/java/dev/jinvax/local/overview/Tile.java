package dev.jinvax.local.overview;

/**
 * One number somebody should see at a glance.
 *
 * @param key stable name, for scripts and tests
 * @param value {@code –} when the service that knows did not answer
 */
record Tile(String key, String label, String value, String note, Level level) {
    /** How much it asks for attention; told by sign and words, not by colour alone. */
    enum Level {
        CALM("✓"),
        NOTICE("△"),
        ALARM("!"),
        UNKNOWN("?"),
        PLAIN("");

        private final String sign;

        Level(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        public String css() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
