package dev.jinvax.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jinvax.kit.problem.CommonProblem;
import dev.jinvax.kit.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * The caller's key for one creation and the fingerprint of what it asked for.
 *
 * @param fingerprint SHA-256 over the operation and the request as we understood it
 */
public record IdempotencyKey(String clientId, String key, byte[] fingerprint) {
    private static final int LONGEST = 64;

    /**
     * @param header the Idempotency-Key header as sent
     * @param operation names the operation, so that a key used for two of them is noticed
     * @throws ProblemException when the header is missing, blank, too long or not printable ASCII
     */
    public static IdempotencyKey of(
            String clientId, @Nullable String header, String operation, Object request, ObjectMapper json) {
        if (header == null || header.isBlank() || header.length() > LONGEST || !isPrintable(header)) {
            throw new ProblemException(CommonProblem.IDEMPOTENCY_KEY_MISSING);
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(operation.getBytes(StandardCharsets.UTF_8));
            digest.update(json.writeValueAsBytes(request));
            return new IdempotencyKey(clientId, header, digest.digest());
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException("could not take a fingerprint", e);
        }
    }

    private static boolean isPrintable(String text) {
        return text.chars().allMatch(symbol -> symbol > 0x20 && symbol < 0x7f);
    }

    @Override
    public String toString() {
        return clientId + "/" + key;
    }
}
