package dev.jinvax.kit.http;

import java.util.List;
import java.util.Locale;

/** Whether two readers could understand a raw request target in two ways. What is no URI at all never comes this far. */
final class Addresses {
    private static final List<String> ESCAPES = List.of("%3b", "%2f", "%5c", "%00");

    private Addresses() {}

    static boolean isTwoFaced(String target) {
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        if (path.indexOf(';') >= 0 || path.indexOf('\\') >= 0 || path.contains("//")) {
            return true;
        }
        if (path.indexOf('%') < 0) {
            return false;
        }
        String lower = path.toLowerCase(Locale.ROOT);
        return ESCAPES.stream().anyMatch(lower::contains);
    }
}
