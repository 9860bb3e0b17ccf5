package dev.jinvax.local.testing;

import dev.jinvax.embedded.CaughtMail;
import dev.jinvax.embedded.FreePorts;
import dev.jinvax.local.base.LocalClock;
import dev.jinvax.local.base.Service;
import dev.jinvax.local.base.StatusBoard;
import dev.jinvax.local.front.FrontDoor;
import dev.jinvax.local.issuer.Issuer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A front door on a free port with fake services behind it. */
public final class OpenDoor implements AutoCloseable {
    private final Map<Service, List<URI>> behind = new EnumMap<>(Service.class);
    private final StatusBoard board = new StatusBoard(Clock.systemUTC());
    private final HttpClient http = HttpClient.newHttpClient();
    private final Issuer issuer;
    private final List<CaughtMail> mails = new CopyOnWriteArrayList<>();
    private final FrontDoor door;

    public OpenDoor(Path directory) {
        int port = FreePorts.one();
        issuer = new Issuer("http://localhost:" + port, directory.resolve("issuer.jwk.json"), Clock.systemUTC());
        LocalClock clock = new LocalClock(
                Clock.systemUTC(),
                directory.resolve("clock.offset"),
                () -> behind.values().stream().flatMap(List::stream).toList());
        door = FrontDoor.open(
                port,
                new FrontDoor.Behind(
                        issuer, clock, board, service -> behind.getOrDefault(service, List.of()), () -> mails));
    }

    public OpenDoor leadingTo(Service service, FakeService... replicas) {
        behind.put(service, List.of(replicas).stream().map(FakeService::address).toList());
        return this;
    }

    public OpenDoor with(CaughtMail mail) {
        mails.add(mail);
        return this;
    }

    public StatusBoard board() {
        return board;
    }

    public String issuer() {
        return issuer.name();
    }

    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(issuer.name() + path)), headers);
    }

    public HttpResponse<String> post(String path, String type, String body, String... headers)
            throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(URI.create(issuer.name() + path))
                        .header("content-type", type)
                        .POST(BodyPublishers.ofString(body)),
                headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String... headers)
            throws IOException, InterruptedException {
        return http.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }

    @Override
    public void close() {
        door.close();
    }
}
