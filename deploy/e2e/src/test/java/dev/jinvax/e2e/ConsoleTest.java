package dev.jinvax.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.ColorScheme;
import dev.jinvax.local.stack.Stack;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The console as ops and integrators use it: open, authorise, send the example as it stands, to each service. */
@ExtendWith(SharedStack.class)
class ConsoleTest {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 1000;
    private static final double LIMIT_MILLIS = 20_000;
    private static final Pattern DONE = Pattern.compile("^2\\d\\d");

    @Test
    void oneOperationOfEachServiceAnswersToItsExampleAsItStands(Stack stack) {
        try (Chromium chromium = new Chromium()) {
            Page page = chromium.open(stack.url() + "/console?service=bookings", WIDTH, HEIGHT, ColorScheme.LIGHT);
            assertThat(page.locator(".opblock-tag").first()).containsText("Find free places");
            authorise(page);
            chromium.picture(page, "console-groups");

            send(page, stack, "bookings", "Bookings", "book");
            chromium.picture(page, "console-booked");
            send(page, stack, "bookings", "Bookings", "readBooking");
            send(page, stack, "eligibility", "Applicants", "postApplicants");
            send(page, stack, "sites", "Public", "getCities");
            send(page, stack, "notifications", "Webhooks", "postWebhooks");
            chromium.picture(page, "console-subscribed");

            // An example of a problem would be drawn as an error; nothing else may complain.
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    @Test
    void groupsSayInBothLanguagesWhatPeopleDoThere(Stack stack) {
        try (Chromium chromium = new Chromium()) {
            for (String service : List.of("bookings", "eligibility", "sites", "notifications")) {
                Page page =
                        chromium.open(stack.url() + "/console?service=" + service, WIDTH, HEIGHT, ColorScheme.LIGHT);
                assertThat(page.locator(".opblock-tag").first()).isVisible();
                for (Locator group : page.locator(".opblock-tag").all()) {
                    assertThat(group).hasText(Pattern.compile("[一-鿿].* · [A-Z]", Pattern.DOTALL));
                }
                for (Locator summary :
                        page.locator(".opblock-summary-description").all()) {
                    assertThat(summary).hasText(Pattern.compile("[一-鿿]"));
                }
            }
        }
    }

    private static void authorise(Page page) {
        page.locator(".auth-wrapper .btn.authorize").first().click();
        Locator dialog = page.locator(".modal-ux");
        assertThat(dialog.locator("#client_id_clientCredentials")).hasValue("alipay");
        dialog.locator(".modal-btn.auth.authorize").click();
        assertThat(dialog.locator("button", new Locator.LocatorOptions().setHasText("Logout")))
                .isVisible();
        dialog.locator(".btn-done").click();
    }

    private static void send(Page page, Stack stack, String service, String group, String operation) {
        page.navigate(stack.url() + "/console?service=" + service + "#/" + group + "/" + operation);
        page.reload();
        Locator block = page.locator("#operations-" + group + "-" + operation);
        block.locator("button.execute").click();
        assertThat(block.locator(".live-responses-table tbody .response-col_status")
                        .first())
                .hasText(DONE, new HasTextOptions().setTimeout(LIMIT_MILLIS));
    }
}
