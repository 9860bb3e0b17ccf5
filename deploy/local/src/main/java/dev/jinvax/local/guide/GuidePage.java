package dev.jinvax.local.guide;

import dev.jinvax.local.guide.Guide.Block;
import dev.jinvax.local.guide.Guide.Commands;
import dev.jinvax.local.guide.Guide.Expected;
import dev.jinvax.local.guide.Guide.Heading;
import dev.jinvax.local.guide.Guide.Paragraph;
import dev.jinvax.local.page.Asset;
import dev.jinvax.local.page.Language;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The pages at {@code /getting-started/…}, in the reader's language and with this stack's address in the commands. */
public final class GuidePage {
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)]\\((/[^)]*)\\)");
    private static final String WRITTEN_ADDRESS = "http://localhost:8080";

    private final String origin;
    private final String template = Asset.text("guide.html");

    /** @param origin the front door's address */
    public GuidePage(String origin) {
        this.origin = origin;
    }

    public void mount(Router router) {
        for (Audience audience : Audience.values()) {
            Guide guide = Guide.of(audience);
            router.get("/getting-started/" + audience.path()).handler(context -> page(context, guide));
        }
    }

    private void page(RoutingContext context, Guide guide) {
        Language language = Language.of(context);
        String title = guide.blocks().get(0) instanceof Heading heading ? heading.in(language) : "Jinvax";
        String body =
                guide.blocks().stream().map(block -> html(block, language)).collect(Collectors.joining("\n"));
        context.response()
                .putHeader("content-type", "text/html; charset=utf-8")
                .putHeader("cache-control", "no-store")
                .putHeader("content-security-policy", "default-src 'self'; frame-ancestors 'none'")
                .putHeader("vary", "accept-language")
                .end(template.replace("{{lang}}", language.tag())
                        .replace("{{title}}", escaped(title))
                        .replace("{{body}}", body));
    }

    private String html(Block block, Language language) {
        if (block instanceof Heading heading) {
            return "<h%1$d>%2$s</h%1$d>".formatted(heading.level(), escaped(heading.in(language)));
        }
        if (block instanceof Paragraph paragraph) {
            return paragraph.isIn(language)
                    ? "<p>" + LINK.matcher(escaped(paragraph.text())).replaceAll("<a href=\"$2\">$1</a>") + "</p>"
                    : "";
        }
        if (block instanceof Commands commands) {
            return "<pre tabindex=\"0\"><code>" + escaped(commands.text().replace(WRITTEN_ADDRESS, origin))
                    + "</code></pre>";
        }
        return block instanceof Expected expected
                ? "<p class=\"expected\">→ <code>" + escaped(expected.text()) + "</code></p>"
                : "";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
