package dev.jinvax.local.overview;

import dev.jinvax.local.base.LocalClock;
import dev.jinvax.local.base.Service;
import dev.jinvax.local.issuer.Clients;
import dev.jinvax.local.issuer.Issuer;
import dev.jinvax.local.page.Asset;
import dev.jinvax.local.page.Language;
import dev.jinvax.local.page.WebJar;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The page at {@code /overview}; it reads whole without scripts, and with them draws pictures and stays up to date. */
public final class OverviewPage {
    private static final String HTML = "text/html";
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final LocalClock clock;
    private final AskServices services;
    private final Template template;
    private final Map<Language, Words> words = new EnumMap<>(Language.class);

    /** @param backends the running processes of a service */
    public OverviewPage(Issuer issuer, LocalClock clock, Function<Service, List<URI>> backends) {
        this.clock = clock;
        this.services =
                new AskServices(backends, () -> issuer.token(Clients.find("ops").orElseThrow()));
        this.template = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(HTML)))
                .build()
                .parse(Asset.text("overview.html"), Variant.forContentType(HTML));
        for (Language language : Language.values()) {
            words.put(language, new Words(language));
        }
    }

    public void mount(Router router) {
        router.get("/overview").blockingHandler(this::page, false);
        Asset.of("overview.css").mount(router, "/overview/overview.css");
        Asset.of("overview.js").mount(router, "/overview/overview.js");
        Asset.of(WebJar.CHART_JS.file("dist/chart.umd.min.js")).mount(router, "/overview/chart.js");
    }

    private void page(RoutingContext context) {
        Words spoken = Optional.ofNullable(words.get(Language.of(context))).orElseThrow();
        Instant now = clock.now();
        Span span = Span.of(LocalDate.ofInstant(now, SHANGHAI), context.queryParam("days"));
        Optional<String> city = context.queryParam("city").stream()
                .filter(code -> code.matches("\\d{6}"))
                .findFirst();
        Overview overview = Overview.of(services.ask(span), span, city, spoken);
        context.response()
                .putHeader("content-type", "text/html; charset=utf-8")
                .putHeader("cache-control", "no-store")
                .putHeader("content-security-policy", "default-src 'self'; frame-ancestors 'none'")
                .putHeader("vary", "accept-language")
                .end(template.data("t", spoken.texts())
                        .data("page", overview)
                        .data("lang", spoken.language().tag())
                        .data("short", spoken.language() == Language.ZH ? "zh" : "en")
                        .data("city", city.orElse(""))
                        .data("days", span.days())
                        .data("now", MOMENT.format(now.atZone(SHANGHAI)))
                        .render());
    }
}
