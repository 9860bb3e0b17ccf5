package dev.jinvax.booking.domain;

import java.util.List;
import java.util.Optional;

/** The partners ops has described. */
public interface Partners {
    Optional<Partner> lock(String clientId);

    Optional<Partner> find(String clientId);

    void add(Partner partner);

    /** In order of client id. */
    List<Partner> all();
}
