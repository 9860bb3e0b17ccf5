package dev.jinvax.notification.messaging;

import dev.jinvax.notification.domain.Answer;
import dev.jinvax.notification.domain.Courier;
import dev.jinvax.notification.domain.Parcel;
import dev.jinvax.notification.messaging.WebhookTargets.Target;
import dev.jinvax.notification.messaging.WebhookTargets.TargetRefusedException;
import dev.jinvax.notification.platform.RealTime;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Singleton;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import javax.net.ssl.SSLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Delivers over HTTP: to the checked address alone, following nobody's redirects, within limits of time and size. */
@Singleton
public class HttpCourier implements Courier {
    private static final int CONNECT_MILLIS = 3_000;
    private static final int IDLE_SECONDS = 30;
    private static final int CONNECTIONS_PER_TARGET = 64;

    /** Shorter than the five seconds after which many servers close what is idle, just when it is used again. */
    private static final int KEEP_SECONDS = 4;

    private final Vertx vertx;
    private final HttpClient client;
    private final WebhookTargets targets;
    private final WebhookSigner signer;
    private final RealTime time;
    private final Duration limit;

    /** @param limit from the first packet to the end of the answer */
    public HttpCourier(
            Vertx vertx,
            WebhookTargets targets,
            WebhookSigner signer,
            RealTime time,
            @ConfigProperty(name = "jinvax.webhooks.time-limit") Duration limit) {
        this.limit = limit;
        this.vertx = vertx;
        this.targets = targets;
        this.signer = signer;
        this.time = time;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setIdleTimeout(IDLE_SECONDS)
                .setMaxPoolSize(CONNECTIONS_PER_TARGET)
                .setKeepAliveTimeout(KEEP_SECONDS)
                .setMaxInitialLineLength(4_096)
                .setMaxHeaderSize(16_384)
                .setDecompressionSupported(false));
    }

    @Override
    public CompletionStage<Answer> deliver(Parcel parcel) {
        Exchange exchange = new Exchange(vertx, limit);
        vertx.executeBlocking(() -> targets.pin(parcel.url()), false)
                .compose(target -> client.request(options(target, parcel)))
                .onSuccess(request -> exchange.send(request, parcel.payload()))
                .onFailure(failure -> exchange.failed(code(failure)));
        return exchange.answer();
    }

    private RequestOptions options(Target target, Parcel parcel) {
        Instant stamp = time.now();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost(target.host())
                .setPort(target.port())
                .setServer(SocketAddress.inetSocketAddress(
                        target.port(), target.address().getHostAddress()))
                .setSsl(target.secure())
                .setURI(target.path())
                .setFollowRedirects(false)
                .putHeader("content-type", "application/json")
                .putHeader("user-agent", "jinvax-webhooks/1")
                .putHeader("webhook-id", parcel.messageId())
                .putHeader("webhook-timestamp", Long.toString(stamp.getEpochSecond()))
                .putHeader("webhook-signature", signer.sign(parcel, stamp));
    }

    /** What the delivery log says of a failure; never a text of the receiver's. */
    static String code(Throwable failure) {
        if (failure instanceof TargetRefusedException) {
            return "TARGET_REFUSED";
        }
        if (failure instanceof UnknownHostException) {
            return "HOST_UNKNOWN";
        }
        if (failure instanceof SSLException) {
            return "TLS_FAILED";
        }
        return failure instanceof ConnectException ? "NO_CONNECTION" : "CONNECTION_LOST";
    }
}
