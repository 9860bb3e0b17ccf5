package dev.jinvax.e2e.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;

/**
 * Stands between a service and what it connects to, and does what networks do: late, reset, half-open, cut after some
 * bytes, cut at the request that carries a mark, before it or just after it was carried out.
 */
final class FaultProxy implements AutoCloseable {
    private final ServerSocket server;
    private final IntSupplier target;
    private final Set<ProxiedConnection> open = ConcurrentHashMap.newKeySet();
    private volatile Rule rule = Rule.NONE;

    /** @param target asked at each connection: the port may not be known yet */
    FaultProxy(IntSupplier target) {
        this.target = target;
        try {
            server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start("fault-proxy", this::accept);
    }

    /**
     * What is done to the bytes that pass.
     *
     * @param delay of each piece that is passed on
     * @param silent nothing passes any more, and nobody is told
     * @param bytesLeft the connection is cut when so many have passed
     * @param mark the connection is cut at the request that contains it
     */
    record Rule(Duration delay, boolean silent, long bytesLeft, Optional<Mark> mark) {
        static final Rule NONE = new Rule(Duration.ZERO, false, Long.MAX_VALUE, Optional.empty());

        static Rule delayed(Duration delay) {
            return new Rule(delay, false, Long.MAX_VALUE, Optional.empty());
        }

        /** As when a cable is pulled: open on both sides, and silent. */
        static Rule halfOpen() {
            return new Rule(Duration.ZERO, true, Long.MAX_VALUE, Optional.empty());
        }

        static Rule cutAfter(long bytes) {
            return new Rule(Duration.ZERO, false, bytes, Optional.empty());
        }

        static Rule cutAt(String text, Moment moment) {
            return new Rule(Duration.ZERO, false, Long.MAX_VALUE, Optional.of(new Mark(text, moment)));
        }
    }

    /** A text in a request, and whether the request is still carried out. */
    record Mark(String text, Moment moment) {}

    /** When a connection is cut. */
    enum Moment {
        /** The request never arrives. */
        BEFORE,
        /** It was carried out and committed; the answer never arrives. */
        AFTER_COMMIT
    }

    int port() {
        return server.getLocalPort();
    }

    Rule rule() {
        return rule;
    }

    void be(Rule next) {
        rule = next;
    }

    /** Ends every connection with a reset. */
    void reset() {
        open.forEach(ProxiedConnection::reset);
    }

    void ended(ProxiedConnection connection) {
        open.remove(connection);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                connect(client);
            } catch (IOException closed) {
                // The proxy is closed, or this one client is gone already.
                Thread.onSpinWait();
            }
        }
    }

    private void connect(Socket client) throws IOException {
        try {
            ProxiedConnection connection = new ProxiedConnection(
                    this, client, new Socket(InetAddress.getLoopbackAddress(), target.getAsInt()));
            open.add(connection);
            start("fault-proxy-up", connection::up);
            start("fault-proxy-down", connection::down);
        } catch (IOException unreachable) {
            client.close();
        }
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reset();
    }
}
