package dev.jinvax.notification.domain;

import org.jspecify.annotations.Nullable;

/**
 * What an attempt looked like on the wire: first line and headers.
 *
 * @param request absent when no request was made
 * @param response absent when none came
 */
public record Heads(@Nullable String request, @Nullable String response) {
    /** Most characters kept of each; the table checks it too. */
    public static final int LONGEST = 4_096;

    public static final Heads NONE = new Heads(null, null);

    public Heads {
        request = request == null ? null : storable(request);
        response = response == null ? null : storable(response);
    }

    /** A receiver may send anything; what is no printable ASCII is kept as a question mark. */
    private static String storable(String head) {
        String plain = head.replaceAll("[^\\n\\x20-\\x7e]", "?");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }
}
