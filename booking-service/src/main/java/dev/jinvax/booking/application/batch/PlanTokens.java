package dev.jinvax.booking.application.batch;

import java.security.SecureRandom;
import java.util.Base64;

/** Names a plan, so that exactly the plan that was seen is committed. */
final class PlanTokens {
    private static final SecureRandom RANDOM = new SecureRandom();

    private PlanTokens() {}

    static String next() {
        byte[] bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
