package dev.jinvax.notification.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import dev.jinvax.notification.domain.AppointmentNews;
import dev.jinvax.notification.domain.Audience;
import dev.jinvax.notification.domain.CalendarEntry;
import dev.jinvax.notification.domain.Language;
import dev.jinvax.notification.domain.Letter;
import dev.jinvax.notification.domain.ReminderKind;
import dev.jinvax.notification.testing.Partner;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class LetterTest {
    private static final List<String> HOTLINES = List.of("0351-4040561", "0351-3580400", "0351-3580337");

    @Inject
    PreviewLetter previewLetter;

    @Inject
    PreviewSms previewSms;

    static Stream<Arguments> all() {
        return Stream.of(ReminderKind.values())
                .flatMap(kind -> Stream.of(Audience.values())
                        .flatMap(audience ->
                                Stream.of(Language.values()).map(language -> Arguments.of(kind, audience, language))));
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyLetterSpeaksBothLanguagesTheReadersFirst(ReminderKind kind, Audience audience, Language language) {
        Letter letter = previewLetter.preview(kind, audience, language);

        String[] subjects = letter.subject().split(" / ", -1);
        assertThat(subjects).hasSize(2);
        assertThat(isChinese(subjects[0])).isEqualTo(language == Language.ZH);
        assertThat(isChinese(subjects[1])).isEqualTo(language == Language.EN);
        String zh = "虚构";
        String en = "invented";
        assertThat(letter.text().indexOf(language == Language.ZH ? zh : en))
                .isLessThan(letter.text().indexOf(language == Language.ZH ? en : zh));
        assertThat(letter.text()).contains(HOTLINES).doesNotContain("{", "NOT_FOUND");
        assertThat(letter.html()).contains(HOTLINES).contains("lang=\"zh\"", "lang=\"en\"");
    }

    @ParameterizedTest
    @EnumSource(
            value = ReminderKind.class,
            names = {"CONFIRMATION", "RESCHEDULED", "DAY_BEFORE"})
    void whatIsNeededForTheVisitIsSaid(ReminderKind kind) {
        String text = previewLetter.preview(kind, Audience.PERSON, Language.EN).text();

        assertThat(text)
                .contains("Tuesday, 1 December 2026, 09:00 (China time)", "2026年12月1日 星期二 09:00（北京时间）")
                .contains("Example site (invented)", "太原市示例路1号（虚构）", "Bus Example 1")
                .contains("Foreign Permanent Resident ID Card", "护照和有效的停留或居留证件")
                .contains("CNY 120.00", "120.00 元人民币", "Sinopharm Beijing, dose 1", "国药北京，第 1 剂")
                .contains("7K3M-9QX2-TB4N");
    }

    @ParameterizedTest
    @EnumSource(
            value = ReminderKind.class,
            names = {"CONFIRMATION", "RESCHEDULED", "DAY_BEFORE", "OBSERVATION_END", "FOLLOW_UP"})
    void peopleAreAdvisedToStayCareful(ReminderKind kind) {
        String text = previewLetter.preview(kind, Audience.PERSON, Language.ZH).text();

        assertThat(text).contains("请继续戴口罩、常洗手、与他人保持距离", "wearing a mask, washing your hands");
    }

    @ParameterizedTest
    @EnumSource(
            value = ReminderKind.class,
            names = {"OBSERVATION_END", "OBSERVATION_OVERDUE", "ESCALATION"})
    void sitesLearnNoName(ReminderKind kind) {
        Letter letter = previewLetter.preview(kind, Audience.SITE, Language.ZH);

        assertThat(letter.text()).doesNotContain("GARCIA").contains("7K3M-9QX2-TB4N");
        assertThat(letter.subject()).doesNotContain("GARCIA");
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyShortMessageToAPersonIsAsShortAsProvidersWant(ReminderKind kind, Audience audience, Language language) {
        Optional<String> text = previewSms.preview(kind, audience, language);

        boolean alert = kind == ReminderKind.OBSERVATION_OVERDUE || kind == ReminderKind.ESCALATION;
        assertThat(text.isPresent()).isEqualTo(audience == Audience.PERSON && !alert);
        text.ifPresent(sms -> {
            assertThat(isChinese(sms)).isEqualTo(language == Language.ZH);
            assertThat(sms).contains("7K3M-9QX2-TB4N").doesNotContain("{", "NOT_FOUND", "GARCIA");
            assertThat(sms.length()).isLessThanOrEqualTo(language == Language.ZH ? 134 : 306);
        });
    }

    @Test
    void linesStandOnLinesOfTheirOwn() {
        String text = previewLetter
                .preview(ReminderKind.CANCELLATION, Audience.PERSON, Language.EN)
                .text();

        assertThat(text)
                .startsWith("Dear GARCIA MARIA,\n\n")
                .contains("\nBooking reference: 7K3M-9QX2-TB4N\nAppointment: ");
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyLetterCanBeLookedAtByOps(ReminderKind kind, Audience audience, Language language) {
        Letter letter = previewLetter.preview(kind, audience, language);

        Partner.as(Partner.ops())
                .get("/v1/templates/preview?kind=%s&audience=%s&language=%s".formatted(kind, audience, language.tag()))
                .then()
                .statusCode(200)
                .body("subject", is(letter.subject()))
                .body("text", is(letter.text()))
                .body("html", is(letter.html()))
                .body("calendar", is(letter.entry().map(CalendarEntry::text).orElse(null)))
                .body("sms", is(previewSms.preview(kind, audience, language).orElse(null)));
    }

    @ParameterizedTest
    @EnumSource(AppointmentNews.class)
    void everyChangeCanBeLookedAtByOps(AppointmentNews news) {
        Partner.as(Partner.ops())
                .get("/v1/templates/preview?kind=APPOINTMENT_CHANGED&change=" + news)
                .then()
                .statusCode(200)
                .body(
                        "text",
                        is(previewLetter
                                .preview(ReminderKind.APPOINTMENT_CHANGED, Audience.PERSON, Language.EN, news)
                                .text()));
    }

    private static boolean isChinese(String text) {
        return text.codePoints().anyMatch(symbol -> Character.UnicodeScript.of(symbol) == Character.UnicodeScript.HAN);
    }
}
