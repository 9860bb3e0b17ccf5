package dev.jinvax.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients that do the same thing again and again until it is enough. */
final class Load implements AutoCloseable {
    private final ExecutorService pool;
    private final List<Future<?>> clients = new ArrayList<>();
    private final AtomicInteger done = new AtomicInteger();
    private volatile boolean enough;

    private Load(int clients) {
        pool = Executors.newFixedThreadPool(clients);
    }

    static Load of(int clients, Runnable work) {
        Load load = new Load(clients);
        for (int client = 0; client < clients; client++) {
            load.clients.add(load.pool.submit(() -> {
                while (!load.enough) {
                    work.run();
                    load.count();
                }
            }));
        }
        return load;
    }

    private synchronized void count() {
        done.incrementAndGet();
        notifyAll();
    }

    /** Waits until every client has done it so many times more, on the average. */
    synchronized void awaitRounds(int rounds) throws InterruptedException {
        int wanted = done.get() + rounds * clients.size();
        while (done.get() < wanted && clients.stream().noneMatch(Future::isDone)) {
            wait(1000);
        }
    }

    /** Ends the clients; what went wrong at one is thrown. */
    @Override
    public void close() throws ExecutionException, InterruptedException {
        enough = true;
        for (Future<?> client : clients) {
            client.get();
        }
        pool.shutdown();
    }
}
