package dev.jinvax.local.issuer;

/** Why no token is given, in the words of RFC 6749 section 5.2. */
final class TokenRefusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String error;

    TokenRefusal(int status, String error, String description) {
        super(description, null, false, false);
        this.status = status;
        this.error = error;
    }

    static TokenRefusal invalidRequest(String description) {
        return new TokenRefusal(400, "invalid_request", description);
    }

    /** Says nothing about which half was wrong. */
    static TokenRefusal invalidClient() {
        return new TokenRefusal(401, "invalid_client", "no such client, or another secret");
    }

    int status() {
        return status;
    }

    String error() {
        return error;
    }

    String description() {
        return String.valueOf(getMessage());
    }
}
