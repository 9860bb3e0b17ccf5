package dev.jinvax.local.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.local.base.Service;
import dev.jinvax.local.page.Language;
import dev.jinvax.local.testing.FakeService;
import dev.jinvax.local.testing.OpenDoor;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OverviewPageTest {
    private static final String TODAY =
            LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();

    @TempDir
    Path directory;

    private final FakeService sites = new FakeService();
    private final FakeService booking = new FakeService();
    private final FakeService notification = new FakeService();
    private OpenDoor door;

    @BeforeEach
    void open() {
        sites.answeringAt("/v1/cities", """
                {"cities": [{"city_code": "140100", "name": {"zh": "太原市", "en": "Taiyuan"}, "published_sites": 2},
                            {"city_code": "140200", "name": {"zh": "大同市", "en": "Datong"}, "published_sites": 0}]}""");
        booking.answeringAt("/v1/figures", """
                {"figures": [{"city_code": "140100", "day": "%1$s", "state": "CONFIRMED", "bookings": 1204},
                             {"city_code": "140200", "day": "%1$s", "state": "CONFIRMED", "bookings": 7}],
                 "places": [{"city_code": "140100", "day": "%1$s", "capacity": 100, "taken": 90, "free": 10, "overbooked": 0}],
                 "watched": [{"city_code": "140200", "observing": 3, "overdue": 1, "followed_up": 9, "duty_running": 0}],
                 "batches_under_way": [{"batch_id": "0197d000-0000-7000-8000-00000000ba01", "city_code": "140100",
                                        "state": "PLACING", "rows_total": 400, "rows_done": 100}]}""".formatted(TODAY));
        booking.answeringAt("/v1/outbox", "{\"waiting\": 12, \"oldest_age_seconds\": 75}");
        door = new OpenDoor(directory);
        door.leadingTo(Service.SITES, sites).leadingTo(Service.BOOKING, booking);
    }

    @AfterEach
    void close() {
        door.close();
        sites.close();
        booking.close();
        notification.close();
    }

    @Test
    void numbersAreThereForReadersOfBothLanguagesWithoutAnyScript() throws Exception {
        String english = page("lang=en");
        String chinese = page("lang=zh");

        assertThat(tile(english, "booked")).contains("Booked and awaited", "1,211");
        assertThat(tile(chinese, "booked")).contains("待接种预约", "1,211");
        assertThat(english).contains("lang=\"en\"", "Taiyuan", "max=\"400\" value=\"100\"", "placed");
        assertThat(chinese).contains("lang=\"zh-CN\"", "太原市", "安排中").doesNotContainIgnoringCase("attention<");
    }

    @Test
    void whatNeedsSomebodyIsAnAlarm() throws Exception {
        String page = page("lang=en");

        assertThat(tile(page, "overdue")).contains("class=\"alarm\"", ">1<", "look for them");
        assertThat(tile(page, "outbox")).contains("class=\"alarm\"", "1 min", "12 waiting");
        assertThat(tile(page, "without_site")).contains("class=\"alarm\"", "Datong");
        assertThat(tile(page, "overbooked")).contains("class=\"calm\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0 | calm  | none in these days",
                "2 | 0 | alarm | 2 with the two-hour reporting duty running",
                "0 | 1 | alarm | 1 not reported onward within two hours",
                "2 | 1 | alarm | 1 not reported onward within two hours"
            })
    void dutyThatRunsOrRanOutIsAnAlarm(int running, int overrun, String level, String note) throws Exception {
        booking.answeringAt("/v1/figures", """
                {"watched": [{"city_code": "140100", "duty_running": %d, "duty_overrun": %d}]}""".formatted(running, overrun));

        assertThat(tile(page("lang=en"), "serious")).contains("class=\"" + level + "\"", note);
    }

    @Test
    void whatASilentServiceWouldKnowIsUnknownAndNotZero() throws Exception {
        assertThat(page("lang=en")).contains("No answer at the moment", "<b>Eligibility</b>", "<b>Notification</b>");
        assertThat(tile(page("lang=en"), "undelivered")).contains("class=\"unknown\"", "–");

        notification.answeringAt("/v1/figures", """
                {"deliveries": [{"day": "%s", "state": "FAILED", "count": 4}], "reminders": [], "retrying": 2}""".formatted(TODAY));
        door.leadingTo(Service.NOTIFICATION, notification);

        assertThat(tile(page("lang=en&days=7"), "undelivered")).contains("class=\"notice\"", ">4<");
        assertThat(notification.asked().get(0).header("Authorization")).startsWith("Bearer ");
    }

    @Test
    void cityNarrowsWhatIsCountedThere() throws Exception {
        assertThat(tile(page("lang=en&city=140200"), "booked")).contains(">7<");
        assertThat(tile(page("lang=en&city=140100"), "overdue")).contains("class=\"calm\"");
        assertThat(page("lang=en&city=%3Cscript%3E")).doesNotContain("<script>");
    }

    @ParameterizedTest(name = "today''s numbers of {0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "places    | 90, 10",
                "bookings  | 1211, 31, 4",
                "visits    | 33, 5, 2",
                "aftercare | 19, 1, 6, 3, 2",
                "messages  | 40, 7, 8, 51, 9",
            })
    void eachPictureHasItsNumbersByDay(String chart, String numbers) throws Exception {
        moreHappens();

        String table = between(page("days=7"), "data-live=\"chart-" + chart + "\"", "</tbody>");
        String today = between(table, "class=\"today\"", "</tr>");

        assertThat(today).endsWith("<td>" + numbers.replace(", ", "</td><td>") + "</td>");
    }

    @Test
    void visitsFollowUpsAndAdverseEventsAreCounted() throws Exception {
        moreHappens();
        String page = page("lang=en");

        assertThat(tile(page, "at_site")).contains(">5<");
        assertThat(tile(page, "observing")).contains(">3<");
        assertThat(tile(page, "followed_up")).contains(">9<");
        assertThat(tile(page, "serious"))
                .contains("class=\"alarm\"", ">2<", "1 with the two-hour reporting duty running");
        assertThat(tile(page, "undelivered")).contains("class=\"notice\"", ">17<");
    }

    /** A day on which something of everything was done. */
    private void moreHappens() {
        booking.answeringAt("/v1/figures", """
                {"figures": [{"city_code": "140100", "day": "%1$s", "state": "CONFIRMED", "bookings": 1204},
                             {"city_code": "140200", "day": "%1$s", "state": "CONFIRMED", "bookings": 7},
                             {"city_code": "140100", "day": "%1$s", "state": "CANCELLED", "bookings": 31},
                             {"city_code": "140100", "day": "%1$s", "state": "NO_SHOW", "bookings": 4},
                             {"city_code": "140100", "day": "%1$s", "state": "CHECKED_IN", "bookings": 3},
                             {"city_code": "140100", "day": "%1$s", "state": "CLEARED", "bookings": 2},
                             {"city_code": "140100", "day": "%1$s", "state": "DEFERRED", "bookings": 2}],
                 "places": [{"city_code": "140100", "day": "%1$s", "capacity": 100, "taken": 90, "free": 10, "overbooked": 0}],
                 "doses": [{"city_code": "140100", "day": "%1$s", "doses": 33}],
                 "follow_up_reports": [{"city_code": "140100", "day": "%1$s", "reports": 20, "severe": 1}],
                 "adverse_events": [
                     {"city_code": "140100", "day": "%1$s", "severity": "MILD", "events": 6, "serious": 0},
                     {"city_code": "140100", "day": "%1$s", "severity": "MODERATE", "events": 3, "serious": 0},
                     {"city_code": "140100", "day": "%1$s", "severity": "SEVERE", "events": 2, "serious": 2}],
                 "watched": [{"city_code": "140200", "observing": 3, "overdue": 1, "followed_up": 9, "duty_running": 1}],
                 "batches_under_way": []}""".formatted(TODAY));
        notification.answeringAt("/v1/figures", """
                {"deliveries": [{"day": "%1$s", "state": "DELIVERED", "count": 51}, {"day": "%1$s", "state": "FAILED", "count": 9}],
                 "reminders": [{"day": "%1$s", "state": "SENT", "count": 40}, {"day": "%1$s", "state": "EXPIRED", "count": 7},
                               {"day": "%1$s", "state": "FAILED", "count": 8}],
                 "retrying": 0}""".formatted(TODAY));
        door.leadingTo(Service.NOTIFICATION, notification);
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "21, 21", "42, 42", "1000000, 21", "x, 21"})
    void daysShownAreOneOfThreeChoices(String asked, int shown) throws Exception {
        String table = between(page("days=" + asked), "data-live=\"chart-places\"", "</tbody>");

        assertThat(table.split("<tr", -1)).hasSize(shown + 1);
        assertThat(table).containsOnlyOnce("class=\"today\"");
    }

    @ParameterizedTest
    @CsvSource({"0, 0, none", "10, 0, full", "10, -1, full", "10, 10, f0", "10, 1, f4", "10, 5, f2", "1000, 999, f0"})
    void dayOfACityIsTheDarkerTheFullerItIs(long capacity, long free, String css) {
        assertThat(HeatMap.Cell.css(capacity, free)).isEqualTo(css);
    }

    @ParameterizedTest
    @CsvSource({"0, CALM", "9, CALM", "10, NOTICE", "59, NOTICE", "60, ALARM"})
    void waitingEventIsTheMoreWorryingTheOlder(long seconds, Tile.Level level) {
        assertThat(Tiles.level(seconds)).isEqualTo(level);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTextIsWrittenInBothLanguages(Language language) {
        Set<String> names = new TreeSet<>(Language.EN.words("overview").stringPropertyNames());

        assertThat(new TreeSet<>(language.words("overview").stringPropertyNames()))
                .isEqualTo(names);
        assertThat(language.words("overview").values())
                .allMatch(text -> !text.toString().isBlank() || text.equals(" "));
    }

    private String page(String query) throws Exception {
        String page = door.get("/overview?" + query).body();
        assertThat(page).doesNotContain("{t.", "{page.", "http://", "https://");
        return page;
    }

    private static String tile(String page, String key) {
        Matcher found = Pattern.compile("<li class=\"[a-z]+\" data-tile=\"" + key + "\">.*?</li>", Pattern.DOTALL)
                .matcher(page);
        assertThat(found.find()).as(key).isTrue();
        return found.group().replaceAll("<span class=\"sign\"[^>]*>[^<]*</span>", "");
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start);
        return text.substring(from, text.indexOf(end, from));
    }
}
