package dev.jinvax.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.jinvax.local.guide.Audience;
import dev.jinvax.local.http.Patience;
import dev.jinvax.local.stack.Stack;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page of the front door in a real browser, on a desk and on a telephone, in both languages. */
@ExtendWith(SharedStack.class)
class EveryPageTest {
    private static final List<Integer> WIDTHS = List.of(1280, 360);
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    static Stream<Arguments> pages() {
        return Stream.concat(
                        Stream.of("", "overview"),
                        Stream.of(Audience.values()).map(audience -> "getting-started/" + audience.path()))
                .flatMap(page -> Stream.of("zh", "en")
                        .flatMap(language -> WIDTHS.stream().map(width -> Arguments.of(page, language, width))));
    }

    @ParameterizedTest(name = "/{0} {1} {2}")
    @MethodSource("pages")
    void pageIsWholeInItsLanguage(String path, String language, int width, Stack stack) {
        Page page = open(stack, path + "?lang=" + language, width);

        assertThat(page.locator("h1").first()).isVisible();
        assertThat(page.locator("html").getAttribute("lang")).startsWith(language);
        assertWhole(page, "page-" + path.replace('/', '-') + "-" + language, width);
    }

    @ParameterizedTest(name = "/{0} {2}")
    @CsvSource({"mail, .card, 1280", "mail, .card, 360", "console, .opblock-tag, 1280", "console, .opblock-tag, 360"})
    void pageThatSpeaksBothLanguagesIsWhole(String path, String content, int width, Stack stack) {
        Town town = new Town(stack);
        town.book(
                "alipay",
                town.register("alipay"),
                town.sessions("140400").get(0).getString("session_id"));
        Patience.until(Town.SOON, () -> stack.mail().mails().size(), count -> count > 0);
        Page page = open(stack, path, width);

        assertThat(page.locator(content).first()).isVisible();
        assertWhole(page, "page-" + path, width);
    }

    private static Page open(Stack stack, String path, int width) {
        return chromium.open(stack.url() + "/" + path, width, 800, ColorScheme.LIGHT);
    }

    private static void assertWhole(Page page, String picture, int width) {
        chromium.picture(page, picture + "-" + width);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("nothing sticks out")
                .isEqualTo(width);
        assertThat(chromium.complaints()).isEmpty();
    }
}
