package dev.jinvax.booking.api;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long a request waits for an applicant's assessment: {@code Prefer: wait=N} (RFC 7240) or two seconds. */
final class Patience {
    private static final Duration USUAL = Duration.ofSeconds(2);
    private static final int LONGEST_SECONDS = 10;
    private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait=(\\d{1,4})(?:$|[,;\\s])");

    private Patience() {}

    static Duration of(@Nullable String prefer) {
        if (prefer == null) {
            return USUAL;
        }
        Matcher wait = WAIT.matcher(prefer);
        return wait.find() ? Duration.ofSeconds(Math.min(LONGEST_SECONDS, Integer.parseInt(wait.group(1)))) : USUAL;
    }
}
