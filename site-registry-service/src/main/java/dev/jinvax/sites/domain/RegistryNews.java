package dev.jinvax.sites.domain;

import java.util.List;

/** Tells the other services, in the transaction of the change. */
public interface RegistryNews {
    /** Never called for a draft: it stays inside this service. */
    void tell(SiteSnapshot site);

    void tell(List<SessionSnapshot> sessions);
}
