package dev.jinvax.eligibility.domain.rule;

import static dev.jinvax.eligibility.testing.CaseFixture.aCase;
import static dev.jinvax.eligibility.testing.CaseFixture.pair;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.jinvax.eligibility.domain.Assessment;
import dev.jinvax.eligibility.domain.Finding;
import dev.jinvax.eligibility.domain.FindingCode;
import dev.jinvax.eligibility.domain.document.PermitKind;
import dev.jinvax.eligibility.testing.CaseFixture;
import dev.jinvax.eligibility.testing.NoticeRow;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an assessment says besides its findings: from when, until when, what helps, when to look again. */
class AssessTest {
    @Test
    void everyFindingIsARowOfTheTables() {
        Set<String> inTables = Stream.of(
                        PapersTableTest.rows(),
                        NumbersTableTest.rows(),
                        AgeTableTest.rows(),
                        InsuranceTableTest.rows().map(row -> (NoticeRow) row.get()[0]))
                .flatMap(rows -> rows)
                .flatMap(row -> row.findings().stream())
                .filter(finding -> !finding.endsWith(":-"))
                .map(finding -> finding.substring(0, finding.indexOf(':')))
                .collect(Collectors.toSet());
        // Not the rules' to say: ops is told when documents meet.
        inTables.add(FindingCode.LINKS_TWO_PERSONS.name());

        assertThat(inTables)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(FindingCode.values()).map(Enum::name).toList());
    }

    @Test
    void everythingIsSaidAtOnceWithWhatWouldChangeIt() {
        Assessment assessment =
                assess(aCase().born("2009-01-01").passport("2026-01-01").insured("SHANXI_SOCIAL_MEDICAL"));

        assertThat(assessment.findings())
                .extracting(
                        each -> each.code().name(), each -> each.code().remedy().name(), Finding::day)
                .containsExactlyInAnyOrder(
                        tuple("AGE_BELOW_MINIMUM", "WAIT_UNTIL", day("2027-01-01")),
                        tuple("DOCUMENT_EXPIRED", "RENEW_DOCUMENT", Optional.empty()),
                        tuple("PERMIT_MISSING", "BRING_TO_SITE", Optional.empty()),
                        tuple("INSURED_BRING_PROOF", "BRING_PROOF_OF_INSURANCE", Optional.empty()));
    }

    @Test
    void renewalIsDueBeforeTheDayThePaperLapses() {
        Assessment assessment = assess(pair("2030-01-01", "2027-01-16"));

        assertThat(assessment.findings())
                .filteredOn(each -> each.code() == FindingCode.DOCUMENT_LAPSES_DURING_SERIES)
                .extracting(Finding::day, Finding::field)
                .containsExactly(tuple(day("2027-01-16"), Optional.of("documents[1].expires_on")));
    }

    @Test
    void windowEndsWithTheEarliestPaperThatIsNeeded() {
        CaseFixture passportFirst = pair("2027-05-01", "2028-06-30");
        assertThat(assess(passportFirst).eligibleUntil()).isEqualTo(day("2027-05-01"));
        assertThat(assess(passportFirst.card("USA140090011509", "2030-01-01")).eligibleUntil())
                .isEqualTo(day("2030-01-01"));
        assertThat(assess(aCase().passport("2027-05-01")).eligibleUntil()).isEqualTo(day("2027-05-01"));
        assertThat(assess(pair("2026-05-01", "2028-06-30")).eligibleUntil()).isEmpty();
    }

    @Test
    void waitingIsPromisedOnlyWhenNothingElseIsInTheWayOnThatDay() {
        assertThat(assess(pair("2026-01-01", "2028-06-30").born("2009-01-01")).eligibleFrom())
                .as("the passport has lapsed already")
                .isEmpty();
        assertThat(assess(pair("2030-01-01", "2026-12-31").born("2009-01-01")).eligibleFrom())
                .as("the permit lapses on the eve of the birthday")
                .isEmpty();
        assertThat(assess(pair("2030-01-01", "2027-01-01").born("2009-01-01")).eligibleFrom())
                .as("the permit lasts to the birthday")
                .isEqualTo(day("2027-01-01"));
    }

    @Test
    void permitThatBeginsLaterOpensTheWindowOnItsFirstDay() {
        Assessment assessment =
                assess(aCase().passport("2030-01-01").permit(PermitKind.WORK, "2026-12-15", "2028-06-30"));

        assertThat(assessment.outcome()).hasToString("INELIGIBLE");
        assertThat(assessment.eligibleFrom()).isEqualTo(day("2026-12-15"));
        assertThat(assessment.eligibleUntil()).isEqualTo(day("2028-06-30"));
    }

    @Test
    void nextDayThatChangesSomethingIsKnown() {
        assertThat(assess(pair("2030-01-01", "2028-06-30")).changesOn()).isEqualTo(day("2028-07-01"));
        assertThat(assess(pair("2030-01-01", "2028-06-30").born("2009-01-01")).changesOn())
                .isEqualTo(day("2027-01-01"));
        assertThat(assess(pair("2030-01-01", "2028-06-30").insured("X").inRoll("2020-01-01", "2026-12-31"))
                        .changesOn())
                .as("the day after the cover ends")
                .isEqualTo(day("2027-01-01"));
    }

    private static Assessment assess(CaseFixture subject) {
        return Assess.assess(subject.build());
    }

    private static Optional<LocalDate> day(String date) {
        return Optional.of(LocalDate.parse(date));
    }
}
