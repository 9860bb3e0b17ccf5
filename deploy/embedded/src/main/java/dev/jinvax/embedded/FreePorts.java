package dev.jinvax.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports nobody listens on at the moment of asking. */
public final class FreePorts {
    private FreePorts() {}

    public static int one() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        }
    }

    /** Whether nothing listens on the port of the loopback interface or of all interfaces. */
    public static boolean isFree(int port) {
        try (ServerSocket everywhere = new ServerSocket(port);
                ServerSocket ephemeral = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return everywhere.isBound() && ephemeral.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
