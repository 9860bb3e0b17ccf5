package dev.jinvax.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Load over kept-alive HTTP/1.1 connections from one thread on java.nio. Written for this benchmark because everything
 * shares two cores: what Gatling or Hyperfoil would spend per request is a good part of what the product spends, and
 * would be measured as the product's slowness.
 */
public final class HttpLoad {
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(10);

    private final InetSocketAddress target;
    private final Consumer<UUID> created;

    /** @param created told of the id in each Location header */
    public HttpLoad(URI service, Consumer<UUID> created) {
        this.target = new InetSocketAddress(service.getHost(), service.getPort());
        this.created = created;
    }

    /** Asks for {@code duration} and then waits for the last answers, which are remembered but lie behind the end. */
    public Answers run(int connections, Pace pace, Duration duration, Requests requests) {
        try (Selector selector = Selector.open()) {
            List<Exchange> exchanges = new ArrayList<>();
            for (int count = 0; count < connections; count++) {
                exchanges.add(new Exchange(target, selector));
            }
            try {
                return new Run(selector, exchanges, pace, requests).go(duration);
            } finally {
                exchanges.forEach(Exchange::close);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("no load could be made on " + target, e);
        }
    }

    private final class Run {
        private final Selector selector;
        private final Deque<Exchange> idle;
        private final Pace pace;
        private final Requests requests;
        private final Answers answers = new Answers();
        private final long begin = System.nanoTime();
        private int underWay;

        Run(Selector selector, List<Exchange> exchanges, Pace pace, Requests requests) {
            this.selector = selector;
            this.idle = new ArrayDeque<>(exchanges);
            this.pace = pace;
            this.requests = requests;
        }

        Answers go(Duration duration) throws IOException {
            long end = begin + duration.toNanos();
            long giveUp = end + LAST_ANSWERS.toNanos();
            long now = begin;
            while (now < end || (underWay > 0 && now < giveUp)) {
                if (now < end) {
                    sendDue(now);
                }
                await(now, end);
                now = System.nanoTime();
            }
            for (int lost = 0; lost < underWay; lost++) {
                answers.addBroken();
            }
            return answers;
        }

        private void sendDue(long now) {
            while (!idle.isEmpty()) {
                long due = pace.nextDue(begin, now);
                if (due > now) {
                    return;
                }
                Exchange exchange = idle.pop();
                pace.sent();
                try {
                    exchange.send(requests, due);
                    underWay++;
                } catch (IOException e) {
                    broke(exchange);
                }
            }
        }

        /** Waits for answers, in an open loop no longer than until the next request is due. */
        private void await(long now, long end) throws IOException {
            long until = now < end && pace.isOpen() && !idle.isEmpty() ? pace.nextDue(begin, now) : now + 20_000_000;
            long millis = TimeUnit.NANOSECONDS.toMillis(until - now);
            if (millis > 0) {
                selector.select(millis);
            } else {
                selector.selectNow();
            }
            Iterator<SelectionKey> ready = selector.selectedKeys().iterator();
            while (ready.hasNext()) {
                Exchange exchange = (Exchange) ready.next().attachment();
                ready.remove();
                advance(exchange);
            }
        }

        private void advance(Exchange exchange) {
            try {
                if (exchange.isBusy() && exchange.advance()) {
                    finished(exchange);
                }
            } catch (IOException e) {
                underWay--;
                broke(exchange);
            }
        }

        private void finished(Exchange exchange) {
            long now = System.nanoTime();
            underWay--;
            answers.add(
                    (int) TimeUnit.NANOSECONDS.toMillis(now - begin),
                    (int) TimeUnit.NANOSECONDS.toMicros(now - exchange.intendedNanos()),
                    exchange.head().status());
            exchange.head().created().ifPresent(created);
            idle.addLast(exchange);
        }

        private void broke(Exchange exchange) {
            answers.addBroken();
            exchange.close();
        }
    }
}
