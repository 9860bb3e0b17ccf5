package dev.jinvax.booking.application;

import dev.jinvax.booking.domain.ReservationOutcome;
import dev.jinvax.booking.domain.ReservationRequest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A bounded queue that gives every partner its turn: one request of each goes before the second of any. */
final class LaneQueue {
    private final int most;
    private final int mostPerClient;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition somethingWaits = lock.newCondition();
    private final Map<String, Deque<Waiting>> byClient = new HashMap<>();
    private final Deque<String> turns = new ArrayDeque<>();
    private int size;

    /** @param mostPerClient below {@code most}, so that one partner alone cannot fill the queue */
    LaneQueue(int most, int mostPerClient) {
        this.most = most;
        this.mostPerClient = mostPerClient;
    }

    /** Answers false at once when the queue or the client's share of it is full. */
    boolean offer(Waiting waiting) {
        lock.lock();
        try {
            Deque<Waiting> own = byClient.get(waiting.request().clientId());
            if (size >= most || (own != null && own.size() >= mostPerClient)) {
                return false;
            }
            if (own == null) {
                own = new ArrayDeque<>();
                byClient.put(waiting.request().clientId(), own);
                turns.addLast(waiting.request().clientId());
            }
            own.addLast(waiting);
            size++;
            somethingWaits.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for at least one and takes up to {@code count}, client by client in turn. */
    List<Waiting> take(int count) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (size == 0) {
                somethingWaits.await();
            }
            List<Waiting> slice = new ArrayList<>(Math.min(count, size));
            while (slice.size() < count && size > 0) {
                String client = turns.removeFirst();
                Deque<Waiting> own = Objects.requireNonNull(byClient.get(client));
                slice.add(own.removeFirst());
                size--;
                if (own.isEmpty()) {
                    byClient.remove(client);
                } else {
                    turns.addLast(client);
                }
            }
            return slice;
        } finally {
            lock.unlock();
        }
    }

    /** A request and who waits for its outcome. */
    record Waiting(ReservationRequest request, CompletableFuture<ReservationOutcome> outcome) {}
}
