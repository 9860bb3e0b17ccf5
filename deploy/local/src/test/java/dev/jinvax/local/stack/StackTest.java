package dev.jinvax.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jinvax.local.base.CannotStartException;
import dev.jinvax.local.base.Service;
import dev.jinvax.local.testing.StubRepository;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackTest {
    @TempDir
    Path directory;

    private final HttpClient http = HttpClient.newHttpClient();
    private StubRepository repository;

    @BeforeEach
    void makeRepository() throws IOException {
        repository = new StubRepository(Files.createDirectories(directory.resolve("repository")));
    }

    @AfterEach
    void forgetRepository() throws IOException {
        repository.close();
    }

    @Test
    void killedServiceComesBackOnTheMovedClockAndNothingIsLeftAtTheEnd() throws Exception {
        List<ProcessHandle> processes;
        try (Stack stack = plan().replicas(Service.BOOKING, 2).start()) {
            ProcessHandle unasked = process(stack, Service.NOTIFICATION, 0);
            ProcessHandle asked = process(stack, Service.BOOKING, 1);
            stack.moveClock(Duration.ofDays(3));

            unasked.destroyForcibly();
            unasked.onExit().get(10, TimeUnit.SECONDS);
            stack.kill(Service.BOOKING, 1);
            stack.awaitReady(Service.NOTIFICATION);

            assertThat(process(stack, Service.NOTIFICATION, 0)).isNotEqualTo(unasked);
            assertThat(ask(stack.direct(Service.NOTIFICATION).get(0), "/settings/JINVAX_CLOCK_OFFSET"))
                    .isEqualTo("PT72H");
            assertThat(asked.isAlive()).isFalse();

            stack.startAgain(Service.BOOKING);

            processes = List.of(
                    process(stack, Service.NOTIFICATION, 0),
                    process(stack, Service.BOOKING, 1),
                    ProcessHandle.of(stack.broker().pid()).orElseThrow(),
                    ProcessHandle.of(stack.database().pid()).orElseThrow());
        }
        assertThat(processes).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void frontDoorReachesTheServicesAndTokensAreSignedByTheIssuerTheyTrust() throws Exception {
        try (Stack stack = plan().start()) {
            assertThat(ask(stack.url(Service.SITES), "/settings/JINVAX_ISSUER"))
                    .isEqualTo(stack.url().toString());
            assertThat(ask(stack.url(Service.SITES), "/settings/JINVAX_KEYS_DOCUMENTS"))
                    .isEqualTo("null");
            assertThat(ask(stack.url(), "/status")).contains("\"ready\":true");
            assertThat(stack.token("alipay")).contains(".");
        }
    }

    @Test
    void missingJarIsNamedInOneSentence() throws IOException {
        Files.delete(Service.BOOKING.jar(directory.resolve("repository")));

        assertThatThrownBy(() -> plan().start())
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("booking-service is not built");
    }

    private StackPlan plan() {
        return StackPlan.throwAway().demoSites(StackPlan.DemoSites.NONE).logsIn(directory.resolve("logs"));
    }

    private ProcessHandle process(Stack stack, Service service, int replica) throws Exception {
        return ProcessHandle.of(Long.parseLong(ask(stack.direct(service).get(replica), "/pid")))
                .orElseThrow();
    }

    private String ask(URI base, String path) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofString())
                .body();
    }
}
