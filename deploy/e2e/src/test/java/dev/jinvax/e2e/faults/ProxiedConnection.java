package dev.jinvax.e2e.faults;

import dev.jinvax.e2e.faults.FaultProxy.Mark;
import dev.jinvax.e2e.faults.FaultProxy.Moment;
import dev.jinvax.e2e.faults.FaultProxy.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** One connection through the proxy, a thread for each direction. */
final class ProxiedConnection {
    private static final int PIECE = 1 << 16;
    /** PostgreSQL is ready for the next request: what came before is committed or was refused. */
    private static final String READY = "Z\0\0\0\5";

    private final FaultProxy proxy;
    private final Socket client;
    private final Socket server;
    private final AtomicLong passed = new AtomicLong();
    private volatile boolean swallowing;
    private String tail = "";
    private String answer = "";

    ProxiedConnection(FaultProxy proxy, Socket client, Socket server) {
        this.proxy = proxy;
        this.client = client;
        this.server = server;
    }

    /** From the client to the server. */
    void up() {
        pump(client, server, true);
    }

    /** From the server to the client. */
    void down() {
        pump(server, client, false);
    }

    private void pump(Socket from, Socket to, boolean up) {
        byte[] piece = new byte[PIECE];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                Rule rule = proxy.rule();
                if (pass(piece, length, rule, up)) {
                    out.write(piece, 0, length);
                    out.flush();
                }
            }
        } catch (IOException ended) {
            // One side is gone; so is the other.
            Thread.onSpinWait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            reset();
        }
    }

    /** Whether the piece goes on. */
    private boolean pass(byte[] piece, int length, Rule rule, boolean up) throws IOException, InterruptedException {
        if (!rule.delay().isZero()) {
            Thread.sleep(rule.delay().toMillis());
        }
        if (passed.addAndGet(length) > rule.bytesLeft()) {
            throw new IOException("cut after some bytes");
        }
        if (up && rule.mark().isPresent()) {
            atMark(new String(piece, 0, length, StandardCharsets.ISO_8859_1), rule.mark());
        }
        if (!up && swallowing) {
            answer += new String(piece, 0, length, StandardCharsets.ISO_8859_1);
            if (answer.contains(READY)) {
                throw new IOException("cut after the commit");
            }
            return false;
        }
        return !rule.silent();
    }

    /** A mark may lie across two pieces. */
    private void atMark(String piece, Optional<Mark> mark) throws IOException {
        String seen = tail + piece;
        if (seen.contains(mark.orElseThrow().text())) {
            if (mark.get().moment() == Moment.BEFORE) {
                throw new IOException("cut before the request");
            }
            swallowing = true;
        }
        tail = seen.substring(Math.max(0, seen.length() - mark.get().text().length()));
    }

    void reset() {
        proxy.ended(this);
        for (Socket side : new Socket[] {client, server}) {
            try {
                side.setSoLinger(true, 0);
                side.close();
            } catch (IOException closedAlready) {
                Thread.onSpinWait();
            }
        }
    }
}
