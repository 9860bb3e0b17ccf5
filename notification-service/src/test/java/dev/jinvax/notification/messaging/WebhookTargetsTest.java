package dev.jinvax.notification.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jinvax.notification.messaging.WebhookTargets.Target;
import dev.jinvax.notification.messaging.WebhookTargets.TargetRefusedException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTargetsTest {
    private final WebhookTargets everywhere = new WebhookTargets(Optional.empty());
    private final WebhookTargets local = new WebhookTargets(Optional.of(List.of("localhost")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost/",
                "https://127.0.0.1/",
                "https://127.1/",
                "https://2130706433/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://10.1.2.3/",
                "https://169.254.169.254/latest/meta-data",
                "https://192.168.0.1:8443/",
                "https://0.0.0.0/",
                "http://1.1.1.1/",
                "http://example.org/",
                "https://user@1.1.1.1/",
                "https://user:pass@1.1.1.1/",
                "https://1.1.1.1/#fragment",
                "https:///nohost",
                "https://",
                "ftp://1.1.1.1/",
                "file:///etc/passwd",
                "https://a b/",
                "//1.1.1.1/"
            })
    void privateAndOddTargetsAreRefused(String url) {
        assertThat(everywhere.isAllowed(url)).isFalse();
    }

    @Test
    void checkedAddressIsTheOneConnectedTo() throws UnknownHostException {
        Target target = everywhere.pin("https://1.1.1.1:8443/hooks?a=b%20c");

        assertThat(target.address().getHostAddress()).isEqualTo("1.1.1.1");
        assertThat(target.port()).isEqualTo(8443);
        assertThat(target.path()).isEqualTo("/hooks?a=b%20c");
        assertThat(target.secure()).isTrue();
    }

    @Test
    void hostAllowedByNameMayBeLocalAndPlain() throws UnknownHostException {
        assertThat(local.pin("http://localhost:9999").path()).isEqualTo("/");
        assertThatThrownBy(() -> local.pin("http://127.0.0.1:9999")).isInstanceOf(TargetRefusedException.class);
    }

    @Test
    void nameThatDoesNotResolveYetMayBeRegistered() {
        assertThat(everywhere.isAllowed("https://partner.invalid/hooks")).isTrue();
    }
}
