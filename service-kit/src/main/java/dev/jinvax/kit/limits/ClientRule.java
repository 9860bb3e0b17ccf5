package dev.jinvax.kit.limits;

import java.util.Optional;

/**
 * What ops decided about a client, as far as every service must know it.
 *
 * @param version of the decision; only a newer one replaces what is known
 * @param requestsPerSecond at each service, over all its replicas; absent is no limit
 */
public record ClientRule(String clientId, long version, boolean suspended, Optional<Integer> requestsPerSecond) {}
