package dev.jinvax.kit.testing.access;

import dev.jinvax.kit.testing.TestTokens;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** Who calls, with the scopes and claims an issuer gives to each. */
public enum Role {
    NOBODY(""),
    PARTNER("applicants:write applicants:read assessments:preview bookings:write bookings:read holds:write"
            + " webhooks:write webhooks:read deliveries:read opt-outs:write"),
    ORGANISATION("applicants:write applicants:read assessments:preview bookings:write bookings:read holds:write"
            + " webhooks:write webhooks:read deliveries:read opt-outs:write batches:write batches:read"),
    DESK("applicants:write applicants:read bookings:write bookings:read desk opt-outs:write"),
    CLINICIAN("bookings:read desk clinic"),
    EDITOR("sites:edit"),
    OPS("ops policies:write policies:read enrolments:write partners:write applicants:read bookings:read"
            + " reminders:read deliveries:read templates:read webhooks:read sites:edit");

    private static final String CITY = "140100";

    private final Set<String> scopes;

    Role(String scopes) {
        this.scopes = new TreeSet<>(Arrays.asList(scopes.split(" ")));
    }

    boolean hasOneOf(Set<String> wanted) {
        return scopes.stream().anyMatch(wanted::contains);
    }

    /**
     * A token of this role.
     *
     * @param site where desk and clinician work
     */
    public String token(String clientId, String site) {
        TestTokens token = TestTokens.of(clientId).scope(String.join(" ", scopes));
        return switch (this) {
            case NOBODY, OPS -> token.token();
            case PARTNER -> token.channel("ALIPAY_HEALTH_CODE").token();
            case ORGANISATION ->
                token.channel("ORGANISATION").organisation(clientId + "-demo").token();
            case DESK, CLINICIAN -> token.channel("SITE").city(CITY).site(site).token();
            case EDITOR -> token.city(CITY).token();
        };
    }
}
