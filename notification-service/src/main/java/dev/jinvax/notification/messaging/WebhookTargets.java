package dev.jinvax.notification.messaging;

import dev.jinvax.notification.domain.PublicAddress;
import dev.jinvax.notification.domain.Targets;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where webhooks may go: over TLS to hosts all of whose addresses are public. The address that was checked is the one that
 * is connected to, so a name that changes its mind in between gains nothing. Hosts allowed by name are exempt.
 */
@Singleton
public class WebhookTargets implements Targets {
    private final Set<String> allowedHosts;

    public WebhookTargets(@ConfigProperty(name = "jinvax.webhooks.allowed-hosts") Optional<List<String>> allowedHosts) {
        this.allowedHosts = Set.copyOf(allowedHosts.orElse(List.of()));
    }

    /** A name that does not resolve yet may be registered: the sending decides. */
    @Override
    public boolean isAllowed(String url) {
        try {
            pin(url);
            return true;
        } catch (UnknownHostException e) {
            return true;
        } catch (TargetRefusedException e) {
            return false;
        }
    }

    /**
     * Resolves and checks an address; may take as long as the name server does.
     *
     * @throws TargetRefusedException when it is not one webhooks may go to
     */
    Target pin(String url) throws UnknownHostException {
        URI uri = parse(url);
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        boolean exempt = allowedHosts.contains(host);
        boolean secure = "https".equalsIgnoreCase(uri.getScheme());
        if (!secure && !(exempt && "http".equalsIgnoreCase(uri.getScheme()))) {
            throw new TargetRefusedException();
        }
        InetAddress[] addresses =
                InetAddress.getAllByName(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
        if (!exempt && !Arrays.stream(addresses).allMatch(PublicAddress::is)) {
            throw new TargetRefusedException();
        }
        int port = uri.getPort() == -1 ? (secure ? 443 : 80) : uri.getPort();
        return new Target(uri.getHost(), port, secure, addresses[0], path(uri));
    }

    private static URI parse(String url) {
        try {
            URI uri = new URI(url);
            if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
                throw new TargetRefusedException();
            }
            return uri;
        } catch (URISyntaxException e) {
            throw new TargetRefusedException();
        }
    }

    private static String path(URI uri) {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    /** A checked address and the name it was asked under. */
    record Target(String host, int port, boolean secure, InetAddress address, String path) {}

    /** Not an address webhooks may go to. */
    static final class TargetRefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TargetRefusedException() {
            super("not a target for webhooks", null, false, false);
        }
    }
}
