package dev.jinvax.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class FreePortsTest {
    @RepeatedTest(20)
    void portIsFreeAndNoOutgoingConnectionIsGivenIt() {
        int port = FreePorts.one();

        assertThat(FreePorts.isFree(port)).isTrue();
        assertThat(port).isBetween(1_024, 32_767);
    }

    @Test
    void portOfOneInterfaceIsTaken() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(FreePorts.isFree(other.getLocalPort())).isFalse();
        }
    }
}
