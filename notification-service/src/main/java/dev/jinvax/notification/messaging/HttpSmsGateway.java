package dev.jinvax.notification.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import dev.jinvax.kit.json.JsonConventions;
import dev.jinvax.notification.domain.Language;
import dev.jinvax.notification.domain.Post.Result;
import dev.jinvax.notification.domain.ReminderKind;
import dev.jinvax.notification.domain.Sms;
import dev.jinvax.notification.domain.SmsGateway;
import dev.jinvax.notification.platform.RealTime;
import dev.jinvax.notification.platform.SmsSettings;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Posts short messages to a gateway: template id and variables as JSON, signed as webhooks are, so that the gateway's side
 * needs nothing but a library of Standard Webhooks. It translates to the provider's own interface.
 */
@Singleton
public class HttpSmsGateway implements SmsGateway {
    private static final Logger LOG = Logger.getLogger(HttpSmsGateway.class);
    private static final int CONNECT_MILLIS = 3_000;
    private static final long LIMIT_SECONDS = 10;

    /** These speak of this message; any other failure may be the gateway's own. */
    private static final Set<Integer> REFUSED = Set.of(400, 410, 422);

    private final ObjectMapper json = JsonConventions.forEvents();
    private final HttpClient client;
    private final SmsSettings settings;
    private final RealTime time;

    public HttpSmsGateway(Vertx vertx, SmsSettings settings, RealTime time) {
        this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(CONNECT_MILLIS));
        this.settings = settings;
        this.time = time;
    }

    @Override
    public Optional<String> template(ReminderKind kind, Language language) {
        String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + language.tag();
        return settings.url()
                .flatMap(url -> Optional.ofNullable(settings.templates().get(name)));
    }

    @Override
    public CompletionStage<Result> send(Sms sms) {
        String body = body(sms);
        return client.request(options(sms, body))
                .compose(request -> request.send(body))
                .map(response -> result(sms, response.statusCode()))
                .timeout(LIMIT_SECONDS, TimeUnit.SECONDS)
                .otherwise(failure -> trouble(sms, failure.getClass().getSimpleName()))
                .toCompletionStage();
    }

    private RequestOptions options(Sms sms, String body) {
        URI url = settings.url().orElseThrow();
        long stamp = time.now().getEpochSecond();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(url.toString())
                .setFollowRedirects(false)
                .putHeader("content-type", "application/json")
                .putHeader("webhook-id", sms.messageId())
                .putHeader("webhook-timestamp", Long.toString(stamp))
                .putHeader("webhook-signature", sign(sms.messageId(), stamp, body));
    }

    private String body(Sms sms) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("phone", sms.phone());
        body.put("template_id", sms.templateId());
        body.put("variables", new TreeMap<>(sms.variables()));
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not writable as JSON", e);
        }
    }

    private String sign(String messageId, long stamp, String body) {
        try {
            return new Webhook(settings.secret().orElse("")).sign(messageId, stamp, body);
        } catch (EmptyWebhookSecretException | WebhookSigningException e) {
            throw new IllegalStateException("jinvax.sms.url is set, but jinvax.sms.secret is no usable secret", e);
        }
    }

    private static Result result(Sms sms, int status) {
        if (status >= 200 && status < 300) {
            return Result.TAKEN;
        }
        if (REFUSED.contains(status)) {
            LOG.warnf("short message %s: refused (%d)", sms.messageId(), status);
            return Result.REFUSED;
        }
        return trouble(sms, Integer.toString(status));
    }

    /** Names the kind of failure only: its text may hold the number. */
    private static Result trouble(Sms sms, String kind) {
        LOG.warnf("short message %s: trouble (%s)", sms.messageId(), kind);
        return Result.TROUBLE;
    }
}
