package dev.jinvax.bench.stage;

import dev.jinvax.embedded.DatabaseServer;
import dev.jinvax.local.base.Service;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What is measured, running. */
public interface Stage extends AutoCloseable {
    /** The service's own process, past the front door. */
    URI address(Service service);

    /** An access token with all the scopes of that local client. */
    String token(String clientId);

    DatabaseServer database();

    String kafka();

    /** The services that run here. */
    List<Service> services();

    /** Process ids by the names results call them. */
    Map<String, Long> processes();

    /** Ends a service and starts it again; answers how long it took from the start of the process until it was ready. */
    Duration restart(Service service);

    /** In one line, for the result. */
    String description();

    @Override
    void close();
}
