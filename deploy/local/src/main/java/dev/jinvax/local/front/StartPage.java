package dev.jinvax.local.front;

import dev.jinvax.local.base.StatusBoard;
import dev.jinvax.local.page.Asset;
import dev.jinvax.local.page.Language;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The page at {@code /}: what this is, what runs, where to look, in one of two languages. */
final class StartPage {
    private static final Pattern HOLE = Pattern.compile("\\{\\{([a-z._]+)}}");

    private final FrontDoor.Behind behind;
    private final String template = Asset.text("start.html");
    private final Map<Language, Properties> texts = new EnumMap<>(Language.class);

    StartPage(FrontDoor.Behind behind) {
        this.behind = behind;
        for (Language language : Language.values()) {
            texts.put(language, language.words("start"));
        }
    }

    void mount(Router router) {
        router.get("/").handler(this::page);
        Asset.of("start.css").mount(router, "/assets/start.css");
        Asset.of("start.js").mount(router, "/assets/start.js");
        Asset.of("mark.svg").mount(router, "/assets/mark.svg");
        Asset.of("mark.svg").mount(router, "/favicon.ico");
    }

    private void page(RoutingContext context) {
        Language language = Language.of(context);
        context.response()
                .putHeader("content-type", "text/html; charset=utf-8")
                .putHeader("cache-control", "no-store")
                .putHeader("content-security-policy", "default-src 'self'; frame-ancestors 'none'")
                .putHeader("vary", "accept-language")
                .end(fill(language));
    }

    private String fill(Language language) {
        Properties words = texts.getOrDefault(language, new Properties());
        return HOLE.matcher(template)
                .replaceAll(hole -> Matcher.quoteReplacement(value(hole.group(1), language, words)));
    }

    private String value(String name, Language language, Properties words) {
        return switch (name) {
            case "lang" -> language.tag();
            case "parts" -> parts(words);
            case "clients" -> ClientTable.html();
            case "curl" ->
                escaped(String.join("\n", FirstBooking.lines(behind.issuer().name())));
            case "now" -> ClockRoutes.inShanghai(behind.clock().now());
            default -> escaped(words.getProperty(name, name));
        };
    }

    private String parts(Properties words) {
        return behind.board().entries().stream()
                .map(entry -> part(entry, words))
                .collect(Collectors.joining("\n"));
    }

    private static String part(StatusBoard.Entry entry, Properties words) {
        String state = entry.state().name();
        return """
                <li data-part="%1$s" data-state="%2$s"><span class="dot"></span><span class="what">%3$s</span>\
                <span class="state">%4$s</span><span class="detail">%5$s</span></li>""".formatted(
                        escaped(entry.part()),
                        state,
                        escaped(words.getProperty("part." + entry.part(), entry.part())),
                        escaped(words.getProperty("state." + state.toLowerCase(Locale.ROOT), state)),
                        escaped(entry.detail()));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
