package dev.jinvax.local.stack;

import dev.jinvax.local.base.LocalClock;
import dev.jinvax.local.base.Service;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The settings a service reads from its environment, as a deployment would give them. */
final class ServiceEnvironment {
    private final Ports ports;
    private final KeyMaterial keys;
    private final LocalClock clock;
    private final String issuer;
    private final StackPlan plan;
    private final Path erasures;

    ServiceEnvironment(StackPlan plan, Ports ports, KeyMaterial keys, LocalClock clock, String issuer, Path erasures) {
        this.plan = plan;
        this.ports = ports;
        this.keys = keys;
        this.clock = clock;
        this.issuer = issuer;
        this.erasures = erasures;
    }

    Map<String, String> of(Service service, int port) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("QUARKUS_PROFILE", "local");
        settings.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        settings.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        settings.put(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://localhost:" + plan.databasePort(service, ports.database()) + "/"
                        + service.database());
        settings.put("QUARKUS_DATASOURCE_USERNAME", service.database());
        settings.put("QUARKUS_DATASOURCE_PASSWORD", service.database());
        settings.put("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + ports.kafka());
        settings.put("QUARKUS_MAILER_HOST", "localhost");
        settings.put("QUARKUS_MAILER_PORT", Integer.toString(ports.mail()));
        settings.put("JINVAX_ISSUER", issuer);
        settings.put("JINVAX_JWKS", issuer + "/oauth2/jwks");
        settings.put("JINVAX_SITES_PUBLIC_URL", issuer + "/sites");
        settings.put("JINVAX_SITES_BOOKING_LINK", issuer + "/?session={session_id}");
        settings.put("JINVAX_CLOCK_OFFSET", clock.offset().toString());
        if (service == Service.ELIGIBILITY) {
            settings.put("JINVAX_ERASURES_REGISTER", erasures.toString());
        }
        settings.putAll(keys.of(service));
        return settings;
    }
}
