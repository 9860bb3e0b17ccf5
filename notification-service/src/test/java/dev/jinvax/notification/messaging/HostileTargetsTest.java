package dev.jinvax.notification.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.notification.messaging.WebhookTargets.TargetRefusedException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Addresses by which a webhook would reach into our own network; none may be connected to. */
class HostileTargetsTest {
    private static final String URLS = """
        https://127.0.0.1/
        https://127.0.0.1:8443/hook
        https://127.255.255.254/
        https://127.1/
        https://127.0.1/
        https://2130706433/
        https://017700000001/
        https://0x7f000001/
        https://0x7f.0.0.1/
        https://0x7f.1/
        https://127.0.0.1./
        https://localhost/
        https://LOCALHOST/
        https://LocalHost:443/
        https://localhost./
        https://0/
        https://0.0.0.0/
        https://0.0.0.0:9092/
        https://10.0.0.1/
        https://10.255.255.255/
        https://172.16.0.1/
        https://172.31.255.255/
        https://192.168.0.1/
        https://192.168.255.255:5432/
        https://169.254.169.254/latest/meta-data/
        https://169.254.170.2/v2/credentials
        https://100.100.100.200/latest/meta-data/
        https://100.64.0.1/
        https://192.0.0.1/
        https://192.0.2.1/
        https://198.18.0.1/
        https://198.51.100.1/
        https://203.0.113.1/
        https://224.0.0.1/
        https://239.255.255.250:1900/
        https://240.0.0.1/
        https://255.255.255.255/
        https://[::1]/
        https://[0:0:0:0:0:0:0:1]/
        https://[::]/
        https://[::ffff:127.0.0.1]/
        https://[::ffff:7f00:1]/
        https://[::ffff:10.0.0.1]/
        https://[::ffff:169.254.169.254]/
        https://[::127.0.0.1]/
        https://[::7f00:1]/
        https://[64:ff9b::127.0.0.1]/
        https://[64:ff9b::10.0.0.1]/
        https://[64:ff9b:1::10.0.0.1]/
        https://[2002:7f00:1::]/
        https://[2002:a00:1::]/
        https://[2001:0:7f00:1::]/
        https://[2001:db8::1]/
        https://[fe80::1]/
        https://[fe80::1%25lo]/
        https://[fe80::1%25eth0]/
        https://[fec0::1]/
        https://[fc00::1]/
        https://[fd00:ec2::254]/latest/meta-data/
        https://[ff02::1]/
        https://[ff0e::1]/
        http://1.1.1.1/
        http://localhost:8080/
        https://user@127.0.0.1/
        https://1.1.1.1@127.0.0.1/
        https://127.0.0.1#@1.1.1.1/
        https://1.1.1.1#.example.org/
        https://127.0.0.1\\@1.1.1.1/
        https:\\\\127.0.0.1/
        https:127.0.0.1/
        https:///127.0.0.1/
        //127.0.0.1/
        https://①②⑦.⓪.⓪.①/
        https://１２７.０.０.１/
        https://127。0。0。1/
        https://127.0.0.1%2f@1.1.1.1/
        https://%31%32%37.0.0.1/
        https://127.0.0.1:99999/
        https://[::1/
        https://::1/
        ftp://127.0.0.1/
        file:///etc/passwd
        gopher://127.0.0.1:6379/_INFO
        jar:https://127.0.0.1/a!/b
        ldap://127.0.0.1/
        unix:///var/run/docker.sock
        javascript:alert(1)
        data:text/plain,x
        """;

    private final WebhookTargets targets = new WebhookTargets(Optional.empty());

    static Stream<String> urls() {
        return URLS.lines().map(String::strip);
    }

    @Test
    void tableIsLong() {
        assertThat(urls()).hasSizeGreaterThan(60).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("urls")
    void isNotConnectedTo(String url) {
        assertThat(reached(url)).isEmpty();
    }

    /** Where a connection would go; empty when there is none, because it is refused or the name means nothing. */
    private Optional<String> reached(String url) {
        try {
            return Optional.of(targets.pin(url).address().getHostAddress());
        } catch (TargetRefusedException | UnknownHostException e) {
            return Optional.empty();
        }
    }
}
