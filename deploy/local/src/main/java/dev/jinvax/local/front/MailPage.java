package dev.jinvax.local.front;

import dev.jinvax.embedded.CaughtMail;
import dev.jinvax.local.page.Asset;
import io.vertx.ext.web.Router;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/** What people would have found in their mail, newest first. */
final class MailPage {
    private static final int MOST_SHOWN = 200;

    private final Supplier<List<CaughtMail>> mails;
    private final String template = Asset.text("mail.html");

    MailPage(Supplier<List<CaughtMail>> mails) {
        this.mails = mails;
    }

    void mount(Router router) {
        router.get("/mail")
                .blockingHandler(context -> context.response()
                        .putHeader("content-type", "text/html; charset=utf-8")
                        .putHeader("cache-control", "no-store")
                        .putHeader("content-security-policy", "default-src 'self'; frame-ancestors 'none'")
                        .end(template.replaceAll("\\{\\{mails}}", Matcher.quoteReplacement(list()))));
    }

    private String list() {
        List<CaughtMail> newestFirst = new ArrayList<>(mails.get());
        Collections.reverse(newestFirst);
        if (newestFirst.isEmpty()) {
            return "<p><span lang=\"zh-CN\">尚无邮件。</span> <span lang=\"en\">No mail yet.</span></p>";
        }
        return newestFirst.stream().limit(MOST_SHOWN).map(MailPage::one).collect(Collectors.joining("\n"));
    }

    private static String one(CaughtMail mail) {
        return """
                <article class="card"><h2>%s</h2><p class="to">%s</p><pre class="letter">%s</pre></article>""".formatted(
                        StartPage.escaped(mail.subject()),
                        StartPage.escaped(String.join(", ", mail.to())),
                        StartPage.escaped(mail.text()));
    }
}
