package dev.jinvax.eligibility.domain.rule;

import static dev.jinvax.eligibility.domain.document.PermitKind.STUDY;
import static dev.jinvax.eligibility.domain.document.PermitKind.WORK;
import static dev.jinvax.eligibility.testing.CaseFixture.aCase;
import static dev.jinvax.eligibility.testing.CaseFixture.pair;
import static dev.jinvax.eligibility.testing.NoticeRow.row;

import dev.jinvax.eligibility.domain.document.PermitKind;
import dev.jinvax.eligibility.testing.CaseFixture;
import dev.jinvax.eligibility.testing.NoticeRow;
import dev.jinvax.eligibility.testing.Passports;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** N8, whether a paper can be what it says; every row is decided on 22 November 2026 unless it says otherwise. */
class NumbersTableTest {
    static Stream<NoticeRow> rows() {
        return Stream.of(cards(), zones(), dates(), permits()).flatMap(rows -> rows);
    }

    private static Stream<NoticeRow> cards() {
        return Stream.of(
                row("a card of 2023 is as good as one of 2017", card("914840199001150013"), "ELIGIBLE"),
                row("a card of 2023 may end in X", card("91484019900115003X"), "ELIGIBLE"),
                row(
                        "there were no cards with 18 characters on 30 November 2023",
                        card("914840199001150013").on("2023-11-30"),
                        "INELIGIBLE",
                        "CARD_FORM_NOT_YET_ISSUED:BLOCKING"),
                row(
                        "there were cards with 18 characters from 1 December 2023",
                        card("914840199001150013").on("2023-12-01"),
                        "ELIGIBLE"),
                row(
                        "a number of another length is no card",
                        card("USA14009001150"),
                        "INELIGIBLE",
                        "CARD_NUMBER_MALFORMED:BLOCKING"),
                row(
                        "a card whose check digit is wrong is refused",
                        card("USA140090011508"),
                        "INELIGIBLE",
                        "CARD_CHECK_DIGIT_WRONG:BLOCKING"),
                row(
                        "a right check digit does not make 29 February of a common year a birthday",
                        card("JPN140095022929").nationality("JPN"),
                        "INELIGIBLE",
                        "CARD_DATE_IMPOSSIBLE:BLOCKING",
                        "CARD_CHECK_DIGIT_WRONG:-"),
                row(
                        "a card of a country that does not exist is refused",
                        card("XYZ140090011504"),
                        "INELIGIBLE",
                        "CARD_COUNTRY_UNKNOWN:BLOCKING"),
                row(
                        "a card of a province that does not exist is refused",
                        card("USA990090011506"),
                        "INELIGIBLE",
                        "CARD_AREA_UNKNOWN:BLOCKING"),
                row(
                        "a card that says another birth date goes to the site",
                        card("USA140090011509").born("1990-01-16"),
                        "REFER_TO_SITE",
                        "CARD_BIRTH_DATE_DIFFERS:REFER"),
                row(
                        "a card of an earlier nationality is a warning: nationalities change",
                        card("USA140090011509").nationality("CAN"),
                        "ELIGIBLE",
                        "CARD_NATIONALITY_DIFFERS:WARNING"),
                row(
                        "an expired card is refused",
                        aCase().card("USA140090011509", "2026-11-21"),
                        "INELIGIBLE",
                        "DOCUMENT_EXPIRED:BLOCKING"));
    }

    private static Stream<NoticeRow> zones() {
        String right = Passports.line("XDA123456", "USA", "900115", "300101");
        String both = "P<USASMITH<<JOHN" + "<".repeat(28) + right;
        return Stream.of(
                row(
                        "a machine readable zone that says what was declared is not mentioned",
                        zone(both),
                        "ELIGIBLE",
                        "MRZ_DIFFERS:-",
                        "MRZ_NAME_DIFFERS:-"),
                row(
                        "a machine readable zone of another birth date goes to the site",
                        zone(right).born("1990-01-16"),
                        "REFER_TO_SITE",
                        "MRZ_DIFFERS:REFER"),
                row(
                        "a machine readable zone with a digit misread goes to the site",
                        zone(right.replace("900115", "900116")),
                        "REFER_TO_SITE",
                        "MRZ_CHECK_DIGIT_WRONG:REFER"),
                row(
                        "half a machine readable zone goes to the site",
                        zone("P<USA"),
                        "REFER_TO_SITE",
                        "MRZ_MALFORMED:REFER"),
                row(
                        "the specimen of Utopia has right digits and no country, and is refused",
                        zone("L898902C36UTO7408122F1204159ZE184226B<<<<<10"),
                        "INELIGIBLE",
                        "MRZ_COUNTRY_UNKNOWN:BLOCKING"),
                row(
                        "another name in the zone is a warning: names carry no check digit",
                        zone(both).named("JONES MARY"),
                        "ELIGIBLE",
                        "MRZ_NAME_DIFFERS:WARNING"));
    }

    private static Stream<NoticeRow> dates() {
        return Stream.of(
                row(
                        "a permit that begins tomorrow is not good today",
                        permit(WORK, "2026-11-23", "2028-06-30"),
                        "INELIGIBLE",
                        "DOCUMENT_NOT_YET_VALID:BLOCKING"),
                row(
                        "a permit is good on the day it begins",
                        permit(WORK, "2026-11-22", "2028-06-30"),
                        "ELIGIBLE",
                        "DOCUMENT_NOT_YET_VALID:-"),
                row(
                        "a permit issued after its own end is refused, and it is said that its dates are impossible",
                        permit(WORK, "2026-11-24", "2026-11-23"),
                        "INELIGIBLE",
                        "DOCUMENT_DATES_IMPOSSIBLE:REFER"),
                row(
                        "a passport issued before its holder was born goes to the site",
                        aCase().passport("1990-01-14", "2030-01-01").permit("2028-06-30"),
                        "REFER_TO_SITE",
                        "DOCUMENT_DATES_IMPOSSIBLE:REFER"),
                row(
                        "a passport issued on the day of birth is possible",
                        aCase().passport("1990-01-15", "2030-01-01").permit("2028-06-30"),
                        "ELIGIBLE",
                        "DOCUMENT_DATES_IMPOSSIBLE:-"));
    }

    /** Unusual spans are doubted, never refused. */
    private static Stream<NoticeRow> permits() {
        return Stream.of(
                usual("a work permit of 90 days", permit(WORK, "2026-11-01", "2027-01-29")),
                unusual("a work permit of 89 days", permit(WORK, "2026-11-01", "2027-01-28")),
                usual("a study permit of 180 days", permit(STUDY, "2026-11-01", "2027-04-29")),
                unusual("a study permit of 179 days", permit(STUDY, "2026-11-01", "2027-04-28")),
                usual("a journalist's permit of 180 days", permit(PermitKind.JOURNALIST, "2026-11-01", "2027-04-29")),
                unusual("a journalist's permit of 179 days", permit(PermitKind.JOURNALIST, "2026-11-01", "2027-04-28")),
                unusual("a family's permit of 179 days", permit(PermitKind.FAMILY_REUNION, "2026-11-01", "2027-04-28")),
                unusual("a private permit of 179 days", permit(PermitKind.PRIVATE_AFFAIRS, "2026-11-01", "2027-04-28")),
                usual("a residence permit of five years", permit(STUDY, "2026-11-01", "2031-10-31")),
                usual("a residence permit to its fifth anniversary", permit(STUDY, "2026-11-01", "2031-11-01")),
                unusual("a residence permit of five years and a day", permit(STUDY, "2026-11-01", "2031-11-02")),
                usual("a residence permit of five years from a leap day", permit(STUDY, "2024-02-29", "2029-02-28")),
                unusual("a residence permit of seven years", pair("2035-01-01", "2033-11-22")),
                usual("a stay permit of 180 days", stay("2026-11-01", "2027-04-30")),
                unusual("a stay permit of 181 days", stay("2026-11-01", "2027-05-01")));
    }

    private static NoticeRow usual(String permit, CaseFixture subject) {
        return row(permit + " is usual", subject, "ELIGIBLE", "PERMIT_SPAN_UNUSUAL:-");
    }

    private static NoticeRow unusual(String permit, CaseFixture subject) {
        return row(permit + " is probably a typing error", subject, "ELIGIBLE", "PERMIT_SPAN_UNUSUAL:WARNING");
    }

    private static CaseFixture card(String number) {
        return aCase().card(number, "2030-01-01");
    }

    private static CaseFixture zone(String text) {
        return aCase().passportWithMrz("2030-01-01", text).permit("2028-06-30");
    }

    private static CaseFixture permit(PermitKind kind, String issuedOn, String expiresOn) {
        return aCase().passport("2035-01-01").permit(kind, issuedOn, expiresOn);
    }

    private static CaseFixture stay(String issuedOn, String expiresOn) {
        return aCase().passport("2035-01-01").stayPermit(issuedOn, expiresOn);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void papersAreCheckedAsTheNoticeNeeds(NoticeRow row) {
        row.check();
    }
}
