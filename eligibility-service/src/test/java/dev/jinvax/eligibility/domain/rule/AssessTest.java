package dev.jinvax.eligibility.domain.rule;

import static dev.jinvax.eligibility.testing.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.jinvax.eligibility.domain.Assessment;
import dev.jinvax.eligibility.domain.document.PermitKind;
import dev.jinvax.eligibility.testing.CaseFixture;
import dev.jinvax.eligibility.testing.Passports;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The notice as a table; every row is decided on 22 November 2026 unless it says otherwise. */
class AssessTest {
    static Stream<Arguments> papers() {
        return Stream.of(
                row("passport and work permit", pair("2030-01-01", "2028-06-30"), "ELIGIBLE"),
                row("passport and stay permit", aCase().passport("2030-01-01").stayPermit("2027-04-30"), "ELIGIBLE"),
                row(
                        "permit's last day is today",
                        pair("2030-01-01", "2026-11-22"),
                        "ELIGIBLE",
                        "DOCUMENT_LAPSES_DURING_SERIES:WARNING"),
                row(
                        "permit lapsed yesterday",
                        pair("2030-01-01", "2026-11-21"),
                        "INELIGIBLE",
                        "DOCUMENT_EXPIRED:BLOCKING",
                        "DOCUMENT_LAPSES_DURING_SERIES:-"),
                row(
                        "passport lapsed yesterday",
                        pair("2026-11-21", "2028-06-30"),
                        "INELIGIBLE",
                        "DOCUMENT_EXPIRED:BLOCKING"),
                row(
                        "papers last to the day of the last dose",
                        pair("2030-01-01", "2027-01-17"),
                        "ELIGIBLE",
                        "DOCUMENT_LAPSES_DURING_SERIES:-"),
                row(
                        "papers lapse a day before the last dose",
                        pair("2030-01-01", "2027-01-16"),
                        "ELIGIBLE",
                        "DOCUMENT_LAPSES_DURING_SERIES:WARNING"),
                row("passport without permit", aCase().passport("2030-01-01"), "REFER_TO_SITE", "PERMIT_MISSING:REFER"),
                row(
                        "passport and a visa only",
                        aCase().passport("2030-01-01").visa("2027-01-01"),
                        "REFER_TO_SITE",
                        "PERMIT_MISSING:REFER"),
                row(
                        "an expired visa bars nobody",
                        pair("2030-01-01", "2028-06-30").visa("2020-01-01"),
                        "ELIGIBLE",
                        "DOCUMENT_EXPIRED:WARNING"),
                row(
                        "permit without passport",
                        aCase().permit("2028-06-30"),
                        "REFER_TO_SITE",
                        "PASSPORT_MISSING:REFER",
                        "PERMIT_MISSING:-"),
                row(
                        "visa alone",
                        aCase().visa("2027-01-01"),
                        "REFER_TO_SITE",
                        "PASSPORT_MISSING:REFER",
                        "PERMIT_MISSING:REFER"),
                row(
                        "expired passport without permit",
                        aCase().passport("2026-01-01"),
                        "INELIGIBLE",
                        "DOCUMENT_EXPIRED:BLOCKING",
                        "PERMIT_MISSING:REFER"),
                row(
                        "old and new passport with a permit",
                        pair("2030-01-01", "2028-06-30").passport("2020-01-01"),
                        "ELIGIBLE",
                        "DOCUMENT_EXPIRED:WARNING"),
                row(
                        "card of 2017 alone",
                        aCase().card("USA140090011509", "2030-01-01"),
                        "ELIGIBLE",
                        "PASSPORT_MISSING:-",
                        "PERMIT_MISSING:-"),
                row("card of 2023 alone", aCase().card("914840199001150013", "2030-01-01"), "ELIGIBLE"),
                row(
                        "card of 2023 a day before there were any",
                        aCase().on("2023-11-30").card("914840199001150013", "2030-01-01"),
                        "INELIGIBLE",
                        "CARD_FORM_NOT_YET_ISSUED:BLOCKING"),
                row(
                        "card of 2023 on the first day",
                        aCase().on("2023-12-01").card("914840199001150013", "2030-01-01"),
                        "ELIGIBLE"),
                row(
                        "card with a wrong check digit",
                        aCase().card("USA140090011508", "2030-01-01"),
                        "INELIGIBLE",
                        "CARD_CHECK_DIGIT_WRONG:BLOCKING"),
                row(
                        "card with an impossible date",
                        aCase().nationality("JPN").card("JPN140095022929", "2030-01-01"),
                        "INELIGIBLE",
                        "CARD_DATE_IMPOSSIBLE:BLOCKING"),
                row(
                        "card of another birth date",
                        aCase().born("1990-01-16").card("USA140090011509", "2030-01-01"),
                        "REFER_TO_SITE",
                        "CARD_BIRTH_DATE_DIFFERS:REFER"),
                row(
                        "card of another nationality",
                        aCase().nationality("CAN").card("USA140090011509", "2030-01-01"),
                        "ELIGIBLE",
                        "CARD_NATIONALITY_DIFFERS:WARNING"),
                row(
                        "expired card",
                        aCase().card("USA140090011509", "2026-11-21"),
                        "INELIGIBLE",
                        "DOCUMENT_EXPIRED:BLOCKING"),
                row(
                        "expired card beside passport and permit",
                        pair("2030-01-01", "2028-06-30").card("USA140090011509", "2026-11-21"),
                        "ELIGIBLE",
                        "DOCUMENT_EXPIRED:WARNING"),
                row(
                        "good card beside a passport without permit",
                        aCase().passport("2030-01-01").card("USA140090011509", "2030-01-01"),
                        "ELIGIBLE",
                        "PERMIT_MISSING:-"),
                row(
                        "machine readable zone agrees",
                        aCase().passportWithMrz("2030-01-01", mrz()).permit("2028-06-30"),
                        "ELIGIBLE",
                        "MRZ_DIFFERS:-"),
                row(
                        "machine readable zone of another expiry",
                        aCase().passportWithMrz("2031-01-01", mrz()).permit("2028-06-30"),
                        "REFER_TO_SITE",
                        "MRZ_DIFFERS:REFER"),
                row(
                        "machine readable zone misread",
                        aCase().passportWithMrz("2030-01-01", mrz().replace("900115", "900116"))
                                .permit("2028-06-30"),
                        "REFER_TO_SITE",
                        "MRZ_CHECK_DIGIT_WRONG:REFER"),
                row(
                        "machine readable zone cut off",
                        aCase().passportWithMrz("2030-01-01", "P<USA").permit("2028-06-30"),
                        "REFER_TO_SITE",
                        "MRZ_MALFORMED:REFER"),
                row(
                        "specimen of Utopia",
                        aCase().passportWithMrz("2030-01-01", "L898902C36UTO7408122F1204159ZE184226B<<<<<10")
                                .permit("2028-06-30"),
                        "INELIGIBLE",
                        "MRZ_COUNTRY_UNKNOWN:BLOCKING"),
                row(
                        "permit not valid yet",
                        aCase().passport("2030-01-01").permit(PermitKind.WORK, "2026-11-23", "2028-06-30"),
                        "INELIGIBLE",
                        "DOCUMENT_NOT_YET_VALID:BLOCKING"),
                row(
                        "work permit of 90 days",
                        aCase().passport("2030-01-01").permit(PermitKind.WORK, "2026-11-01", "2027-01-29"),
                        "ELIGIBLE",
                        "PERMIT_SPAN_UNUSUAL:-"),
                row(
                        "work permit of 89 days",
                        aCase().passport("2030-01-01").permit(PermitKind.WORK, "2026-11-01", "2027-01-28"),
                        "ELIGIBLE",
                        "PERMIT_SPAN_UNUSUAL:WARNING"),
                row(
                        "study permit of 90 days",
                        aCase().passport("2030-01-01").permit(PermitKind.STUDY, "2026-11-01", "2027-01-29"),
                        "ELIGIBLE",
                        "PERMIT_SPAN_UNUSUAL:WARNING"),
                row(
                        "residence permit for seven years",
                        pair("2035-01-01", "2033-11-22"),
                        "ELIGIBLE",
                        "PERMIT_SPAN_UNUSUAL:WARNING"),
                row(
                        "stay permit for a year",
                        aCase().passport("2030-01-01").stayPermit("2027-11-22"),
                        "ELIGIBLE",
                        "PERMIT_SPAN_UNUSUAL:WARNING"),
                row(
                        "citizen of China",
                        pair("2030-01-01", "2028-06-30").nationality("CHN"),
                        "INELIGIBLE",
                        "NOT_A_FOREIGN_NATIONAL:BLOCKING"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("papers")
    void papersAreJudged(String situation, CaseFixture subject, String outcome, List<String> findings) {
        Assessment assessment = Assess.assess(subject.build());

        assertThat(assessment.outcome()).hasToString(outcome);
        List<String> said = assessment.findings().stream()
                .map(finding -> finding.code() + ":" + finding.severity())
                .toList();
        for (String expected : findings) {
            if (expected.endsWith(":-")) {
                assertThat(said).noneMatch(each -> each.startsWith(expected.replace("-", "")));
            } else {
                assertThat(said).contains(expected);
            }
        }
    }

    @ParameterizedTest(name = "born {0}, on {1}: {2}, from {3}")
    @CsvSource({
        "2008-11-23, 2026-11-22, INELIGIBLE, 2026-11-23",
        "2008-11-22, 2026-11-22, ELIGIBLE, 2026-11-22",
        "2008-11-21, 2026-11-22, ELIGIBLE, 2026-11-22",
        "2004-02-29, 2022-02-28, INELIGIBLE, 2022-03-01",
        "2004-02-29, 2022-03-01, ELIGIBLE, 2022-03-01",
        "2006-02-28, 2024-02-27, INELIGIBLE, 2024-02-28",
        "2006-02-28, 2024-02-28, ELIGIBLE, 2024-02-28",
        "2006-03-01, 2024-02-29, INELIGIBLE, 2024-03-01",
        "2026-11-22, 2026-11-22, INELIGIBLE, 2044-11-22"
    })
    void ageIsTakenInCompletedYearsOnTheDay(String birthDate, String day, String outcome, LocalDate from) {
        Assessment assessment = Assess.assess(aCase().born(birthDate)
                .on(day)
                .passport("2099-01-01")
                .permit("2098-01-01")
                .build());

        assertThat(assessment.outcome()).hasToString(outcome);
        assertThat(assessment.eligibleFrom()).contains(from);
    }

    @Test
    void minimumAgeIsPolicyNotAConstant() {
        CaseFixture twelve = pair("2030-01-01", "2028-06-30").born("2014-11-22");

        assertThat(Assess.assess(twelve.build()).outcome()).hasToString("INELIGIBLE");
        assertThat(Assess.assess(twelve.minimumAge(12).build()).outcome()).hasToString("ELIGIBLE");
    }

    @Test
    void windowEndsWithTheEarliestPaperThatIsNeeded() {
        assertThat(Assess.assess(pair("2027-05-01", "2028-06-30").build()).eligibleUntil())
                .contains(LocalDate.of(2027, 5, 1));
        assertThat(Assess.assess(pair("2027-05-01", "2028-06-30")
                                .card("USA140090011509", "2030-01-01")
                                .build())
                        .eligibleUntil())
                .contains(LocalDate.of(2030, 1, 1));
        assertThat(Assess.assess(aCase().passport("2027-05-01").build()).eligibleUntil())
                .contains(LocalDate.of(2027, 5, 1));
        assertThat(Assess.assess(pair("2026-05-01", "2028-06-30").build()).eligibleUntil())
                .isEmpty();
    }

    @Test
    void birthdayHelpsOnlyWhenNothingElseIsInTheWay() {
        Assessment assessment = Assess.assess(
                pair("2026-01-01", "2028-06-30").born("2009-01-01").build());

        assertThat(assessment.eligibleFrom()).isEmpty();
        assertThat(assessment.findings())
                .extracting(finding -> finding.code().name())
                .contains("AGE_BELOW_MINIMUM", "DOCUMENT_EXPIRED", "SELF_PAID");
    }

    @ParameterizedTest(name = "{0}: {2} {3}")
    @CsvSource({
        ", false, SELF_PAID, SELF_PAID",
        "SHANXI_SOCIAL_MEDICAL, false, INSURED_FREE, INSURED_BRING_PROOF",
        "SHANXI_SOCIAL_MEDICAL, true, INSURED_FREE, INSURANCE_VERIFIED",
        "SOME_COMMERCIAL, false, SELF_PAID, INSURANCE_NOT_COVERING",
        "SOME_COMMERCIAL, true, SELF_PAID, INSURANCE_NOT_COVERING"
    })
    void insuranceDecidesWhoPaysNeverWhoIsVaccinated(String scheme, boolean inRoll, String payment, String finding) {
        CaseFixture subject = pair("2030-01-01", "2028-06-30");
        if (scheme != null) {
            subject.insured(scheme);
        }
        Assessment assessment = Assess.assess(inRoll ? subject.inRoll().build() : subject.build());

        assertThat(assessment.outcome()).hasToString("ELIGIBLE");
        assertThat(assessment.payment()).hasToString(payment);
        assertThat(assessment.findings()).extracting(each -> each.code().name()).contains(finding);
    }

    @Test
    void nextDayThatChangesSomethingIsKnown() {
        assertThat(Assess.assess(pair("2030-01-01", "2028-06-30").build()).changesOn())
                .contains(LocalDate.of(2028, 7, 1));
        assertThat(Assess.assess(pair("2030-01-01", "2028-06-30")
                                .born("2009-01-01")
                                .build())
                        .changesOn())
                .contains(LocalDate.of(2027, 1, 1));
    }

    private static String mrz() {
        return Passports.line("XDA123456", "USA", "900115", "300101");
    }

    private static CaseFixture pair(String passportUntil, String permitUntil) {
        return aCase().passport(passportUntil).permit(permitUntil);
    }

    private static Arguments row(String situation, CaseFixture subject, String outcome, String... findings) {
        return arguments(situation, subject, outcome, List.of(findings));
    }
}
