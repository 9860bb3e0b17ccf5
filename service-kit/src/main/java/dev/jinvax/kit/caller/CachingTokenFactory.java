package dev.jinvax.kit.caller;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Verifies a token's signature once in its lifetime. Partners send one token thousands of times; what was verified is
 * remembered under the token's SHA-256 until it expires, but never longer than five minutes, so that a key withdrawn by
 * the issuer ends its tokens soon.
 */
@ApplicationScoped
@Alternative
@Priority(1)
public class CachingTokenFactory extends JWTCallerPrincipalFactory {
    private static final int MOST_TOKENS = 10_000;
    private static final long LONGEST_SECONDS = 300;

    private final JWTCallerPrincipalFactory verifying = new DefaultJWTCallerPrincipalFactory();
    private final Map<String, Verified> verified = new ConcurrentHashMap<>();

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo context) throws ParseException {
        String digest = digest(token);
        // Tokens live in real time, whatever the movable clock says.
        long now = Instant.now().getEpochSecond();
        Verified known = verified.get(digest);
        if (known != null && now < known.until()) {
            return known.principal();
        }
        JWTCallerPrincipal principal = verifying.parse(token, context);
        if (verified.size() >= MOST_TOKENS) {
            verified.clear();
        }
        verified.put(digest, new Verified(principal, Math.min(principal.getExpirationTime(), now + LONGEST_SECONDS)));
        return principal;
    }

    private static String digest(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private record Verified(JWTCallerPrincipal principal, long until) {}
}
