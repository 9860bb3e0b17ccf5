package dev.jinvax.kit.limits;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Holds back suspended clients and those above their quota, after the token was checked and before a worker thread is
 * taken. It is asked for every request, so what was decided counts for tokens checked long ago too. What needs no token
 * is not held back here: the edge counts by address.
 */
public class ClientGateFilter {
    private final ClientRules rules;

    public ClientGateFilter(ClientRules rules) {
        this.rules = rules;
    }

    @ServerRequestFilter(nonBlocking = true)
    public void hold(RoutingContext request) {
        if (request.user() instanceof QuarkusHttpUser user
                && user.getSecurityIdentity().getPrincipal() instanceof JsonWebToken token
                && token.getClaim("client_id") instanceof String clientId) {
            rules.gate(clientId).ifPresent(gate -> gate.pass(request.response()));
        }
    }
}
