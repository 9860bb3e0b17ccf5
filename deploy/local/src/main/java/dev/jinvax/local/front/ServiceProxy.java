package dev.jinvax.local.front;

import dev.jinvax.local.base.Service;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.Router;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Passes {@code /bookings/…} on to booking-service as {@code /…}, to its running replicas in turn. */
final class ServiceProxy implements ProxyInterceptor {
    private static final int CONNECT_LIMIT_MILLIS = 2_000;
    private static final int MOST_CONNECTIONS = 256;
    private static final String RETRY_AFTER_SECONDS = "2";

    private final String prefix;
    private final HttpProxy proxy;
    private final AtomicInteger turn = new AtomicInteger();

    ServiceProxy(Vertx vertx, Service service, Function<Service, List<URI>> backends) {
        this.prefix = "/" + service.path();
        this.proxy = HttpProxy.reverseProxy(
                        new ProxyOptions().setSupportWebSocket(false),
                        vertx.createHttpClient(new HttpClientOptions()
                                .setConnectTimeout(CONNECT_LIMIT_MILLIS)
                                .setMaxPoolSize(MOST_CONNECTIONS)))
                .originSelector(any -> next(backends.apply(service)))
                .addInterceptor(this);
    }

    void mount(Router router) {
        router.route(prefix).handler(context -> proxy.handle(context.request()));
        router.route(prefix + "/*").handler(context -> proxy.handle(context.request()));
    }

    private Future<SocketAddress> next(List<URI> running) {
        if (running.isEmpty()) {
            return Future.failedFuture("no replica runs");
        }
        URI chosen = running.get(Math.floorMod(turn.getAndIncrement(), running.size()));
        return Future.succeededFuture(SocketAddress.inetSocketAddress(chosen.getPort(), chosen.getHost()));
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        // The router matched the normalised path; what goes on is the raw one, for the service to judge.
        if (!request.getURI().startsWith(prefix)) {
            return Future.succeededFuture(refusal(context, FrontProblem.NOT_FOUND));
        }
        String rest = request.getURI().substring(prefix.length());
        request.setURI(rest.startsWith("/") ? rest : "/" + rest);
        tellWhoAsked(request);
        return context.sendRequest()
                .recover(failure -> Future.succeededFuture(refusal(context, FrontProblem.SERVICE_UNAVAILABLE)
                        .putHeader("retry-after", RETRY_AFTER_SECONDS)));
    }

    private void tellWhoAsked(ProxyRequest request) {
        HttpServerRequest from = request.proxiedRequest();
        HostAndPort authority = from.authority();
        request.headers()
                .set("x-forwarded-for", from.remoteAddress().hostAddress())
                .set("x-forwarded-proto", "http")
                .set("x-forwarded-prefix", prefix);
        if (authority != null) {
            request.headers().set("x-forwarded-host", authority.toString());
        }
    }

    private static ProxyResponse refusal(ProxyContext context, FrontProblem problem) {
        ProxyRequest request = context.request().release();
        return request.response()
                .release()
                .setStatusCode(problem.status())
                .putHeader("content-type", FrontProblem.MEDIA_TYPE)
                .putHeader("cache-control", "no-store")
                .setBody(Body.body(problem.body(request.proxiedRequest().getHeader("accept-language"))));
    }
}
