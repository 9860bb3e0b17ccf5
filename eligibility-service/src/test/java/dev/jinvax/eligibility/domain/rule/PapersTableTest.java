package dev.jinvax.eligibility.domain.rule;

import static dev.jinvax.eligibility.domain.document.DocumentType.PASSPORT;
import static dev.jinvax.eligibility.domain.document.DocumentType.PERMANENT_RESIDENT_CARD;
import static dev.jinvax.eligibility.domain.document.DocumentType.RESIDENCE_PERMIT;
import static dev.jinvax.eligibility.domain.document.DocumentType.VISA;
import static dev.jinvax.eligibility.testing.CaseFixture.aCase;
import static dev.jinvax.eligibility.testing.CaseFixture.pair;
import static dev.jinvax.eligibility.testing.NoticeRow.row;

import dev.jinvax.eligibility.testing.NoticeRow;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** N8, which papers are enough; every row is decided on 22 November 2026. */
class PapersTableTest {
    static Stream<NoticeRow> rows() {
        return Stream.of(enough(), missing(), lapsing(), several(), otherPolicies())
                .flatMap(rows -> rows);
    }

    private static Stream<NoticeRow> enough() {
        return Stream.of(
                row("a passport and a work permit are enough", pair("2030-01-01", "2028-06-30"), "ELIGIBLE"),
                row(
                        "a passport and a stay permit are enough",
                        aCase().passport("2030-01-01").stayPermit("2027-04-30"),
                        "ELIGIBLE"),
                row(
                        "a permanent resident's card alone is enough, and nobody asks its holder for a passport",
                        aCase().card("USA140090011509", "2030-01-01"),
                        "ELIGIBLE",
                        "PASSPORT_MISSING:-",
                        "PERMIT_MISSING:-"));
    }

    private static Stream<NoticeRow> missing() {
        return Stream.of(
                row(
                        "a passport without a permit goes to the site: the permit may be with the police",
                        aCase().passport("2030-01-01"),
                        "REFER_TO_SITE",
                        "PERMIT_MISSING:REFER"),
                row(
                        "a permit without a passport goes to the site: the passport may be with the police",
                        aCase().permit("2028-06-30"),
                        "REFER_TO_SITE",
                        "PASSPORT_MISSING:REFER",
                        "PERMIT_MISSING:-"),
                row(
                        "a passport and a visa go to the site: a visa is no permit",
                        aCase().passport("2030-01-01").visa("2027-01-01"),
                        "REFER_TO_SITE",
                        "PERMIT_MISSING:REFER",
                        "DOCUMENT_NOT_ACCEPTED:WARNING"),
                row(
                        "a visa alone goes to the site, and both papers are named as missing",
                        aCase().visa("2027-01-01"),
                        "REFER_TO_SITE",
                        "PASSPORT_MISSING:REFER",
                        "PERMIT_MISSING:REFER",
                        "DOCUMENT_NOT_ACCEPTED:WARNING"),
                row(
                        "an expired passport without a permit is refused, and both things are said",
                        aCase().passport("2026-01-01"),
                        "INELIGIBLE",
                        "DOCUMENT_EXPIRED:BLOCKING",
                        "PERMIT_MISSING:REFER"));
    }

    private static Stream<NoticeRow> lapsing() {
        return Stream.of(
                row(
                        "a permit is good on its last day, with a warning about the doses to come",
                        pair("2030-01-01", "2026-11-22"),
                        "ELIGIBLE",
                        "DOCUMENT_LAPSES_DURING_SERIES:WARNING"),
                row(
                        "a permit is not good on the day after its last",
                        pair("2030-01-01", "2026-11-21"),
                        "INELIGIBLE",
                        "DOCUMENT_EXPIRED:BLOCKING",
                        "DOCUMENT_LAPSES_DURING_SERIES:-"),
                row(
                        "a passport is not good on the day after its last",
                        pair("2026-11-21", "2028-06-30"),
                        "INELIGIBLE",
                        "DOCUMENT_EXPIRED:BLOCKING"),
                row(
                        "papers that last to the day of the last dose need no warning",
                        pair("2030-01-01", "2027-01-17"),
                        "ELIGIBLE",
                        "DOCUMENT_LAPSES_DURING_SERIES:-"),
                row(
                        "papers that lapse a day before the last dose are worth a warning, not a refusal",
                        pair("2030-01-01", "2027-01-16"),
                        "ELIGIBLE",
                        "DOCUMENT_LAPSES_DURING_SERIES:WARNING"));
    }

    private static Stream<NoticeRow> several() {
        return Stream.of(
                row(
                        "an expired visa bars nobody",
                        pair("2030-01-01", "2028-06-30").visa("2020-01-01"),
                        "ELIGIBLE",
                        "DOCUMENT_EXPIRED:WARNING"),
                row(
                        "the old passport beside the new one bars nobody",
                        pair("2030-01-01", "2028-06-30").passport("2020-01-01"),
                        "ELIGIBLE",
                        "DOCUMENT_EXPIRED:WARNING"),
                row(
                        "an expired card beside a good passport and permit bars nobody",
                        pair("2030-01-01", "2028-06-30").card("USA140090011509", "2026-11-21"),
                        "ELIGIBLE",
                        "DOCUMENT_EXPIRED:WARNING"),
                row(
                        "a good card beside a passport without permit is enough",
                        aCase().passport("2030-01-01").card("USA140090011509", "2030-01-01"),
                        "ELIGIBLE",
                        "PERMIT_MISSING:-"),
                row(
                        "an expired card does not spoil what a passport without permit may still become",
                        aCase().passport("2030-01-01").card("USA140090011509", "2026-11-21"),
                        "REFER_TO_SITE",
                        "PERMIT_MISSING:REFER",
                        "DOCUMENT_EXPIRED:WARNING"));
    }

    private static Stream<NoticeRow> otherPolicies() {
        return Stream.of(
                row(
                        "a policy that takes cards alone leaves a passport and permit to the site",
                        pair("2030-01-01", "2028-06-30").accepting(List.of(PERMANENT_RESIDENT_CARD)),
                        "REFER_TO_SITE",
                        "ACCEPTED_PAPERS_MISSING:REFER",
                        "DOCUMENT_NOT_ACCEPTED:WARNING"),
                row(
                        "a policy without stay permits asks for a residence permit",
                        aCase().passport("2030-01-01")
                                .stayPermit("2027-04-30")
                                .accepting(List.of(PASSPORT, RESIDENCE_PERMIT)),
                        "REFER_TO_SITE",
                        "PERMIT_MISSING:REFER",
                        "DOCUMENT_NOT_ACCEPTED:WARNING"),
                row(
                        "a policy that wants a passport beside the card does not take the passport alone",
                        aCase().passport("2030-01-01").accepting(List.of(PASSPORT, PERMANENT_RESIDENT_CARD)),
                        "REFER_TO_SITE",
                        "ACCEPTED_PAPERS_MISSING:REFER"),
                row(
                        "a policy that takes visas takes them",
                        aCase().passport("2030-01-01").visa("2027-04-30").accepting(List.of(PASSPORT, VISA)),
                        "ELIGIBLE",
                        "DOCUMENT_NOT_ACCEPTED:-"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void papersAreJudgedAsTheNoticeSays(NoticeRow row) {
        row.check();
    }
}
