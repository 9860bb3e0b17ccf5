package dev.jinvax.bench.load;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** One kept-alive connection with at most one request under way. */
final class Exchange {
    private final SocketChannel channel;
    private final SelectionKey key;
    private final ByteBuffer out = ByteBuffer.allocateDirect(4096);
    private final ByteBuffer in = ByteBuffer.allocateDirect(1 << 16);
    private final AnswerHead head = new AnswerHead();
    private long intendedNanos;
    private boolean busy;

    Exchange(InetSocketAddress target, Selector selector) throws IOException {
        channel = SocketChannel.open(target);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        key = channel.register(selector, SelectionKey.OP_READ, this);
    }

    long intendedNanos() {
        return intendedNanos;
    }

    boolean isBusy() {
        return busy;
    }

    AnswerHead head() {
        return head;
    }

    void send(Requests requests, long intended) throws IOException {
        intendedNanos = intended;
        busy = true;
        out.clear();
        requests.write(out);
        out.flip();
        in.clear();
        head.clear();
        flush();
    }

    private void flush() throws IOException {
        channel.write(out);
        key.interestOps(out.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    /** Goes on with what the socket is ready for; answers whether the whole answer is there. */
    boolean advance() throws IOException {
        if (key.isWritable()) {
            flush();
        }
        if (!key.isReadable()) {
            return false;
        }
        if (channel.read(in) < 0) {
            throw new EOFException("the server closed the connection");
        }
        if (head.isWhole(in)) {
            busy = false;
            return true;
        }
        return false;
    }

    void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // The run is over or the connection is broken: nothing is lost.
            key.cancel();
        }
    }
}
