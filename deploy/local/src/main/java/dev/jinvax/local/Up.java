package dev.jinvax.local;

import dev.jinvax.local.base.Repository;
import dev.jinvax.local.base.Service;
import dev.jinvax.local.front.FirstBooking;
import dev.jinvax.local.stack.Stack;
import dev.jinvax.local.stack.StackPlan;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts everything with durable data and keeps it running until it is told to stop. */
@Command(
        name = "up",
        description = "Start PostgreSQL, Kafka, the four services and the front door; Ctrl-C stops them.",
        customSynopsis = "deploy/up [--data DIR] [--port N] [--no-build]",
        sortOptions = false)
final class Up implements Callable<Integer> {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where data and logs are kept (default: .jinvax in the repository).")
    private @Nullable Path data;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Port of the front door (default: 8080); the services take the four after it.")
    private int port;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    private final PrintStream out = System.out;

    @Override
    public Integer call() throws InterruptedException {
        long begin = System.nanoTime();
        Path directory = Repository.data(data);
        out.println("Starting Jinvax with the data in " + directory);
        Stack stack = StackPlan.durable(directory, port)
                .demoSites(StackPlan.DemoSites.ALL)
                .telling(new ConsoleProgress(out))
                .start();
        LauncherLog.into(stack.logs());
        tell(stack, Duration.ofNanos(System.nanoTime() - begin));
        // Ctrl-C and SIGTERM end the JVM; the stack's own hook stops the parts in order.
        new CountDownLatch(1).await();
        return 0;
    }

    private void tell(Stack stack, Duration took) {
        out.printf("%nJinvax is ready after %.1f s.%n%n", took.toMillis() / 1000.0);
        out.println("  start page    " + stack.url());
        out.println("  API console   " + stack.url() + "/console");
        out.println("  tokens        " + stack.url() + "/oauth2/token   (client alipay, secret local-alipay, …)");
        for (Service service : Service.values()) {
            out.printf("  %-13s %s%n", service.path(), stack.url(service));
        }
        out.println("  PostgreSQL    " + stack.database().jdbcUrl("booking") + "   (user and password: booking)");
        out.println("  Kafka         " + stack.broker().bootstrapServers());
        out.println("  logs          " + stack.logs());
        if (!stack.clockOffset().isZero()) {
            out.println("  time          " + stack.now() + "   (moved; the start page puts it back)");
        }
        out.println();
        out.println("A first booking, to paste line by line:");
        out.println();
        FirstBooking.lines(stack.url().toString()).forEach(line -> out.println("  " + line));
        out.println();
        out.println("Ctrl-C stops everything; the data stays.");
        out.flush();
    }
}
