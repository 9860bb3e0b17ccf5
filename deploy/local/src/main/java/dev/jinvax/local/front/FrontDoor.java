package dev.jinvax.local.front;

import dev.jinvax.embedded.CaughtMail;
import dev.jinvax.local.base.CannotStartException;
import dev.jinvax.local.base.LocalClock;
import dev.jinvax.local.base.Service;
import dev.jinvax.local.base.StatusBoard;
import dev.jinvax.local.guide.GuidePage;
import dev.jinvax.local.issuer.Issuer;
import dev.jinvax.local.issuer.IssuerRoutes;
import dev.jinvax.local.overview.OverviewPage;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;

/** The one address people and partners use locally. It listens on the loopback interface alone. */
public final class FrontDoor implements AutoCloseable {
    private static final int LIMIT_SECONDS = 10;

    private final Vertx vertx;

    private FrontDoor(Vertx vertx) {
        this.vertx = vertx;
    }

    /**
     * What the door leads to.
     *
     * @param backends the running processes of a service
     * @param mails what people would have been sent, oldest first
     */
    public record Behind(
            Issuer issuer,
            LocalClock clock,
            StatusBoard board,
            Function<Service, List<URI>> backends,
            Supplier<List<CaughtMail>> mails) {}

    /** @throws CannotStartException when the port is taken */
    public static FrontDoor open(int port, Behind behind) {
        Vertx vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(2)
                .setWorkerPoolSize(4)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        FrontDoor door = new FrontDoor(vertx);
        try {
            // A client that offers to change over to HTTP/2 mid-way was now and then sent a file between two frames.
            await(vertx.createHttpServer(new HttpServerOptions()
                            .setHost("127.0.0.1")
                            .setPort(port)
                            .setHttp2ClearTextEnabled(false))
                    .requestHandler(routes(vertx, behind))
                    .listen()
                    .toCompletionStage()
                    .toCompletableFuture());
            return door;
        } catch (ExecutionException e) {
            door.close();
            throw new CannotStartException("The front door cannot listen on port " + port + ": it is taken.", e);
        }
    }

    private static Router routes(Vertx vertx, Behind behind) {
        Router router = Router.router(vertx);
        new IssuerRoutes(behind.issuer()).mount(router);
        new ClockRoutes(behind.clock()).mount(router);
        new StatusRoute(behind.board()).mount(router);
        new StartPage(behind).mount(router);
        new OverviewPage(behind.issuer(), behind.clock(), behind.backends()).mount(router);
        new GuidePage(behind.issuer().name()).mount(router);
        new MailPage(behind.mails()).mount(router);
        new Console(vertx, behind).mount(router);
        for (Service service : Service.values()) {
            new ServiceProxy(vertx, service, behind.backends()).mount(router);
        }
        router.route().handler(context -> FrontProblem.NOT_FOUND.answer(context.request()));
        router.errorHandler(413, context -> FrontProblem.BODY_TOO_LARGE.answer(context.request()));
        router.errorHandler(400, context -> FrontProblem.VALIDATION_FAILED.answer(context.request()));
        router.errorHandler(500, context -> FrontProblem.INTERNAL_ERROR.answer(context.request()));
        return router;
    }

    private static void await(Future<?> future) throws ExecutionException {
        try {
            future.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new ExecutionException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ExecutionException(e);
        }
    }

    @Override
    public void close() {
        try {
            await(vertx.close().toCompletionStage().toCompletableFuture());
        } catch (ExecutionException e) {
            throw new IllegalStateException("the front door did not close", e);
        }
    }
}
