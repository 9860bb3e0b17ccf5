package dev.jinvax.local.base;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The time all services run on: real time plus an offset, moved for all of them at once and kept over restarts. */
public final class LocalClock {
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(10);

    private final Clock real;
    private final Path file;
    private final Supplier<List<URI>> services;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private volatile Duration offset;

    /**
     * @param file keeps the offset: data of a moved clock would lie in the future of the next start
     * @param services addresses of the processes that run now
     */
    public LocalClock(Clock real, Path file, Supplier<List<URI>> services) {
        this.real = real;
        this.file = file;
        this.services = services;
        this.offset = read(file);
    }

    public Duration offset() {
        return offset;
    }

    public Instant now() {
        return real.instant().plus(offset);
    }

    /** Moves to a moment; see {@link #moveBy(Duration)}. */
    public List<URI> moveTo(Instant moment) {
        return setOffset(Duration.between(real.instant(), moment));
    }

    public List<URI> moveBy(Duration step) {
        return setOffset(offset.plus(step));
    }

    /**
     * Moves the clock of every running service. One that starts later is given the offset at its start.
     *
     * @return who has not confirmed the new time; empty when all have it
     */
    public synchronized List<URI> setOffset(Duration newOffset) {
        write(newOffset);
        offset = newOffset;
        List<Answer> answers = services.get().stream()
                .map(service -> new Answer(service, tell(service)))
                .toList();
        return answers.stream()
                .filter(answer -> !answer.confirmed().join())
                .map(Answer::service)
                .toList();
    }

    /** Tells one service where the clock stands, for instance when it was starting during a move. */
    public CompletableFuture<Boolean> tell(URI service) {
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/local/clock"))
                .timeout(ANSWER_LIMIT)
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofString("{\"offset\":\"" + offset + "\"}"))
                .build();
        return http.sendAsync(request, BodyHandlers.discarding())
                .handle((response, failure) -> failure == null && response.statusCode() == 200);
    }

    private record Answer(URI service, CompletableFuture<Boolean> confirmed) {}

    private static Duration read(Path file) {
        try {
            return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
        } catch (DateTimeParseException e) {
            throw new CannotStartException(
                    "The file " + file
                            + " does not say how far the clock was moved; remove it to start at the real time.",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Duration newOffset) {
        try {
            Path half = file.resolveSibling(file.getFileName() + ".half");
            Files.writeString(half, newOffset.toString());
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the clock's offset", e);
        }
    }
}
