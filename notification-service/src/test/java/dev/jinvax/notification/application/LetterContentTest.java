package dev.jinvax.notification.application;

import static dev.jinvax.kit.testing.TopicReader.await;
import static dev.jinvax.notification.testing.Time.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.kit.time.MovableClock;
import dev.jinvax.notification.domain.AppointmentNews;
import dev.jinvax.notification.domain.Audience;
import dev.jinvax.notification.domain.Language;
import dev.jinvax.notification.domain.Letter;
import dev.jinvax.notification.domain.ReminderKind;
import dev.jinvax.notification.testing.MailParts;
import dev.jinvax.notification.testing.Time;
import dev.jinvax.notification.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each kind of message carries: all that is needed on the way, and nothing that is of no use there. */
@QuarkusTest
class LetterContentTest {
    private static final Instant BOOKED = at("2026-11-20T10:00");

    @Inject
    PreviewLetter previewLetter;

    @Inject
    MovableClock clock;

    /** Something a message may carry, in the words of both languages. */
    enum Part {
        TIME("2026年12月1日 星期二 09:00（北京时间）", "Tuesday, 1 December 2026, 09:00 (China time)"),
        DOCUMENTS("护照和有效的停留或居留证件", "your passport together with your valid stay or residence permit"),
        SITE("示例接种点（虚构）", "Example site (invented)"),
        ADDRESS("太原市示例路1号（虚构）", "1 Example Road, Taiyuan (invented)"),
        DIRECTIONS("乘坐示例1路公交", "Bus Example 1"),
        PHONE("接种点电话: 0351-0000000", "Telephone of the site: 0351-0000000"),
        PRICE("120.00 元人民币", "CNY 120.00"),
        LOT("批号: DEMO-LOT-0001", "Lot: DEMO-LOT-0001"),
        WATCH("接种后 14 天内", "In the 14 days after the injection"),
        ADVICE("请继续戴口罩", "Go on wearing a mask"),
        HOTLINES("0351-4040561  山西省人民政府外事办公室", "0351-4040561  Shanxi Foreign Affairs Office");

        private final String zh;
        private final String en;

        Part(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        private boolean isIn(Letter letter) {
            return Stream.of(letter.text(), letter.html().replaceAll("</?[a-z][^>]*>", " "))
                    .allMatch(text -> says(text, zh) && says(text, en));
        }

        private boolean isNowhereIn(Letter letter) {
            return Stream.of(letter.text(), letter.html()).noneMatch(text -> text.contains(zh) || text.contains(en));
        }

        /** The page has label and value in cells of their own. */
        private static boolean says(String text, String words) {
            return Arrays.stream(words.split(": ", -1)).allMatch(text::contains);
        }
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "CONFIRMATION, PERSON, TIME DOCUMENTS SITE ADDRESS DIRECTIONS PHONE PRICE ADVICE HOTLINES",
        "RESCHEDULED, PERSON, TIME DOCUMENTS SITE ADDRESS DIRECTIONS PHONE PRICE ADVICE HOTLINES",
        "APPOINTMENT_CHANGED, PERSON, TIME DOCUMENTS SITE ADDRESS DIRECTIONS PHONE PRICE ADVICE HOTLINES",
        "DAY_BEFORE, PERSON, TIME DOCUMENTS SITE ADDRESS DIRECTIONS PHONE PRICE ADVICE HOTLINES",
        "CANCELLATION, PERSON, TIME SITE ADDRESS PHONE HOTLINES",
        "DEFERRAL, PERSON, TIME SITE ADDRESS PHONE ADVICE HOTLINES",
        "OBSERVATION_END, PERSON, TIME SITE ADDRESS PHONE WATCH ADVICE HOTLINES",
        "FOLLOW_UP, PERSON, TIME SITE ADDRESS PHONE WATCH ADVICE HOTLINES",
        "NEXT_DOSE, PERSON, DOCUMENTS SITE ADDRESS DIRECTIONS PHONE ADVICE HOTLINES",
        "LOT_RECALL, PERSON, TIME SITE ADDRESS DIRECTIONS PHONE LOT WATCH ADVICE HOTLINES",
        "OBSERVATION_END, SITE, TIME SITE PHONE HOTLINES",
        "OBSERVATION_OVERDUE, SITE, TIME SITE PHONE HOTLINES",
        "ESCALATION, SITE, TIME SITE PHONE HOTLINES",
    })
    void messageCarriesWhatItsReaderNeedsInBothLanguages(ReminderKind kind, Audience audience, String parts) {
        Set<Part> wanted = Arrays.stream(parts.split(" "))
                .map(Part::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Part.class)));

        for (Language language : Language.values()) {
            Letter letter = previewLetter.preview(kind, audience, language);

            assertThat(wanted).as("missing, %s", language).allMatch(part -> part.isIn(letter));
            assertThat(EnumSet.complementOf(EnumSet.copyOf(wanted)))
                    .as("out of place, %s", language)
                    .allMatch(part -> part.isNowhereIn(letter));
        }
    }

    @ParameterizedTest(name = "{0}: the way there {1}")
    @CsvSource({
        "SITE_MOVED, true",
        "TIME_CHANGED, true",
        "PRICE_CHANGED, true",
        "PRICE_STANDS, true",
        "SITE_AVAILABLE, true",
        "SESSION_CANCELLED, false",
        "SITE_UNAVAILABLE, false",
    })
    void whoShallNotComeIsNotToldTheWay(AppointmentNews news, boolean told) {
        for (Language language : Language.values()) {
            Letter letter = previewLetter.preview(ReminderKind.APPOINTMENT_CHANGED, Audience.PERSON, language, news);

            for (Part part : List.of(Part.DOCUMENTS, Part.DIRECTIONS)) {
                assertThat(told ? part.isIn(letter) : part.isNowhereIn(letter))
                        .as("%s", part)
                        .isTrue();
            }
        }
    }

    @Test
    void insuredPersonPaysNothingAndBringsProof() {
        Time.set(clock, BOOKED);
        World world = World.with(at("2026-12-01T09:00"), "en");
        world.payment = "INSURED_FREE";
        world.tell("confirmed", "CONFIRMED", BOOKED);
        await(() -> MailParts.about(world.bookingId).size() == 1);

        assertThat(MailParts.text(MailParts.about(world.bookingId).get(0)))
                .contains("nothing - covered by Shanxi social medical insurance", "免费（山西省社会医疗保险参保）")
                .contains("proof of your Shanxi social medical insurance", "山西省社会医疗保险的参保凭证")
                .doesNotContain("means of payment", "支付方式", "CNY");
    }
}
