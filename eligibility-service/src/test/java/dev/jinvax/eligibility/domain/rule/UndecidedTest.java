package dev.jinvax.eligibility.domain.rule;

import static dev.jinvax.eligibility.testing.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.eligibility.domain.Assessment;
import dev.jinvax.eligibility.domain.Finding;
import dev.jinvax.eligibility.domain.FindingCode;
import dev.jinvax.eligibility.domain.Outcome;
import dev.jinvax.eligibility.domain.Severity;
import dev.jinvax.eligibility.domain.document.DocumentType;
import dev.jinvax.eligibility.testing.CaseFixture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A rule that cannot decide never says eligible. */
class UndecidedTest {
    private static final List<Consumer<CaseFixture>> PAPERS = List.of(
            subject -> subject.passport("2030-01-01"),
            subject -> subject.passport("2020-01-01"),
            subject -> subject.passportWithMrz("2030-01-01", "unreadable"),
            subject -> subject.permit("2028-06-30"),
            subject -> subject.permit("2026-11-21"),
            subject -> subject.stayPermit("2027-01-01"),
            subject -> subject.visa("2027-01-01"),
            subject -> subject.card("USA140090011509", "2030-01-01"),
            subject -> subject.card("USA140090011508", "2030-01-01"));

    /** Every set of severities there can be. */
    @Test
    void gravestFindingDecides() {
        for (int chosen = 0; chosen < 1 << Severity.values().length; chosen++) {
            Set<Severity> said = EnumSet.noneOf(Severity.class);
            for (Severity each : Severity.values()) {
                if ((chosen >> each.ordinal() & 1) == 1) {
                    said.add(each);
                }
            }
            Outcome outcome = Outcome.of(said.stream()
                    .map(severity -> Finding.of(FindingCode.SELF_PAID, severity))
                    .toList());

            assertThat(outcome == Outcome.INELIGIBLE).isEqualTo(said.contains(Severity.BLOCKING));
            assertThat(outcome == Outcome.ELIGIBLE)
                    .isEqualTo(!said.contains(Severity.BLOCKING) && !said.contains(Severity.REFER));
        }
    }

    /** Every set of papers: eligible exactly when an accepted set stands among them. */
    @Test
    void nobodyIsEligibleWithoutAnAcceptedSetOfPapers() {
        for (int chosen = 0; chosen < 1 << PAPERS.size(); chosen++) {
            CaseFixture subject = aCase();
            for (int each = 0; each < PAPERS.size(); each++) {
                if (has(chosen, each)) {
                    PAPERS.get(each).accept(subject);
                }
            }
            boolean permit = has(chosen, 3) || has(chosen, 5);
            boolean enough = has(chosen, 7) || (has(chosen, 0) && permit);

            Assessment assessment = Assess.assess(subject.build());
            assertThat(assessment.outcome() == Outcome.ELIGIBLE)
                    .as("papers %s: %s", Integer.toBinaryString(chosen), assessment.findings())
                    .isEqualTo(enough);
        }
    }

    /** Policies nobody has thought of yet. */
    @Test
    void whateverThePolicyAcceptsNobodyIsEligibleWithoutIt() {
        Random seeded = new Random(20210601);
        for (int round = 0; round < 2_000; round++) {
            List<DocumentType> accepted = some(seeded);
            List<DocumentType> shown = some(seeded);
            CaseFixture subject = aCase().accepting(accepted);
            shown.forEach(type -> show(subject, type));

            assertThat(Assess.assess(subject.build()).outcome())
                    .as("accepted %s, shown %s", accepted, shown)
                    .isEqualTo(shown.containsAll(accepted) ? Outcome.ELIGIBLE : Outcome.REFER_TO_SITE);
        }
    }

    private static List<DocumentType> some(Random seeded) {
        List<DocumentType> some = new ArrayList<>(Arrays.asList(DocumentType.values()));
        while (some.size() > 1 && seeded.nextBoolean()) {
            some.remove(seeded.nextInt(some.size()));
        }
        return some;
    }

    private static void show(CaseFixture subject, DocumentType type) {
        switch (type) {
            case PASSPORT -> subject.passport("2030-01-01");
            case RESIDENCE_PERMIT -> subject.permit("2028-06-30");
            case STAY_PERMIT -> subject.stayPermit("2027-04-30");
            case PERMANENT_RESIDENT_CARD -> subject.card("USA140090011509", "2030-01-01");
            case VISA -> subject.visa("2027-01-01");
        }
    }

    private static boolean has(int chosen, int each) {
        return (chosen >> each & 1) == 1;
    }
}
