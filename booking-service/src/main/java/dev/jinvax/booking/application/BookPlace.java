package dev.jinvax.booking.application;

import dev.jinvax.booking.application.hold.HeldLane;
import dev.jinvax.booking.domain.ReservationOutcome;
import dev.jinvax.booking.domain.ReservationOutcome.ApplicantUnknown;
import dev.jinvax.booking.domain.ReservationOutcome.KeyInFlight;
import dev.jinvax.booking.domain.ReservationOutcome.KeyMismatch;
import dev.jinvax.booking.domain.ReservationRequest;
import dev.jinvax.booking.domain.ReservationRequest.BoundKey;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Books one place. Two requests with the same key and content join: the second gets the first's outcome, or after five
 * seconds is told that it is still being worked on. A request for an applicant whose assessment is still on its way waits a little for it; the number of those that wait is bounded.
 */
@Singleton
public class BookPlace {
    private static final int MOST_PATIENT = 200;
    private static final int JOINED_SECONDS = 5;
    private static final Executor LATER = CompletableFuture.delayedExecutor(40, TimeUnit.MILLISECONDS);

    private final ReservationLanes lanes;
    private final HeldLane heldLane;
    private final Map<String, InFlight> inFlight = new ConcurrentHashMap<>();
    private final AtomicInteger patient = new AtomicInteger();

    public BookPlace(ReservationLanes lanes, HeldLane heldLane) {
        this.lanes = lanes;
        this.heldLane = heldLane;
    }

    /** @param patience how long to wait for an applicant nobody here knows yet */
    public CompletableFuture<ReservationOutcome> book(ReservationRequest request, Duration patience) {
        BoundKey key = request.key().orElseThrow();
        String name = request.clientId() + "\n" + key.key();
        InFlight mine = new InFlight(key.fingerprint(), new CompletableFuture<>());
        InFlight earlier = inFlight.putIfAbsent(name, mine);
        if (earlier != null) {
            return MessageDigest.isEqual(earlier.fingerprint(), key.fingerprint())
                    ? earlier.outcome().copy().completeOnTimeout(new KeyInFlight(), JOINED_SECONDS, TimeUnit.SECONDS)
                    : CompletableFuture.completedFuture(new KeyMismatch());
        }
        attempt(request, System.nanoTime() + patience.toNanos()).whenComplete((outcome, failure) -> {
            inFlight.remove(name);
            if (failure == null) {
                mine.outcome().complete(outcome);
            } else {
                mine.outcome().completeExceptionally(failure);
            }
        });
        return mine.outcome();
    }

    private CompletableFuture<ReservationOutcome> attempt(ReservationRequest request, long deadlineNanos) {
        return submit(request).thenCompose(outcome -> {
            boolean unknown = outcome instanceof ApplicantUnknown;
            if (!unknown || System.nanoTime() - deadlineNanos >= 0 || patient.get() >= MOST_PATIENT) {
                return CompletableFuture.completedFuture(outcome);
            }
            patient.incrementAndGet();
            return CompletableFuture.runAsync(() -> {}, LATER)
                    .whenComplete((done, failure) -> patient.decrementAndGet())
                    .thenCompose(done -> attempt(request, deadlineNanos));
        });
    }

    private CompletableFuture<ReservationOutcome> submit(ReservationRequest request) {
        return request.holdId().isPresent() ? heldLane.submit(request) : lanes.submit(request);
    }

    private record InFlight(byte[] fingerprint, CompletableFuture<ReservationOutcome> outcome) {}
}
