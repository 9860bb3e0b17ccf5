package dev.jinvax.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import dev.jinvax.local.base.Service;
import dev.jinvax.local.stack.Stack;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The overview in a real browser: what happened is seen, in both languages, on a desk and on a telephone. */
@ExtendWith(SharedStack.class)
class OverviewTest {
    private static final int ALL_CHARTS = 5;
    private static Chromium chromium;
    private static String address;

    @BeforeAll
    static void open(Stack stack) {
        chromium = new Chromium();
        new BusyDay(stack).happen();
        address = stack.url() + "/overview";
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "zh, 1280, LIGHT, 留观超时, 请立即到留观区核实",
        "en, 1280, DARK, Observation overdue, look for them in the observation area now",
        "zh, 360, DARK, 留观超时, 请立即到留观区核实",
        "en, 360, LIGHT, Observation overdue, look for them in the observation area now",
    })
    void opsSeesWhatHappened(String language, int width, ColorScheme scheme, String overdue, String whatToDo) {
        Page page = chromium.open(address + "?lang=" + language, width, 800, scheme);

        assertThat(tile(page, "overdue")).containsText(overdue);
        assertThat(tile(page, "overdue")).containsText(whatToDo);
        assertThat(tile(page, "overdue")).hasClass("alarm");
        assertThat(tile(page, "observing").locator(".value")).hasText(Pattern.compile("[1-9]"));
        assertThat(tile(page, "booked").locator(".value")).hasText(Pattern.compile("[1-9].*"));
        assertThat(tile(page, "batches").locator(".value")).hasText(Pattern.compile("[1-9]"));
        assertThat(page.locator(".is-live")).hasCount(1);
        assertThat(page.locator("canvas")).hasCount(ALL_CHARTS);
        assertThat(page.locator(".heat tbody tr")).hasCount(11);
        assertThat(page.locator("[data-chart=visits] .canvas")).not().hasClass(Pattern.compile("nothing"));
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("nothing sticks out")
                .isEqualTo(width);
        chromium.picture(page, "overview-" + language + "-" + width);
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void numbersComeToTheOpenPageByThemselves(Stack stack) {
        Page page = chromium.open(address + "?lang=en&city=140300", 1280, 800, ColorScheme.LIGHT);
        assertThat(tile(page, "booked").locator(".value")).hasText("0");

        Town town = new Town(stack);
        String session = town.sessions("140300").get(0).getString("session_id");
        town.at(Service.BOOKING, "alipay")
                .header("Prefer", "wait=10")
                .post("/v1/bookings", Town.wish(town.register("alipay"), session))
                .require(201);

        assertThat(tile(page, "booked").locator(".value"))
                .hasText("1", new LocatorAssertions.HasTextOptions().setTimeout(20_000));
    }

    @Test
    void choosingACityIsOneStep() {
        Page page = chromium.open(address + "?lang=en", 1280, 800, ColorScheme.LIGHT);

        page.locator("select[name=city]").selectOption("140200");

        assertThat(page).hasURL(Pattern.compile("city=140200"));
        assertThat(tile(page, "observing").locator(".value")).hasText("0");
        assertThat(page.locator(".heat tr.chosen")).hasAttribute("data-city", "140200");
    }

    private static Locator tile(Page page, String key) {
        return page.locator("[data-tile=" + key + "]");
    }
}
