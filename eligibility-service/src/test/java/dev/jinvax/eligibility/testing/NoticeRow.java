package dev.jinvax.eligibility.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.eligibility.domain.Assessment;
import dev.jinvax.eligibility.domain.rule.Assess;
import java.util.List;

/**
 * One sentence of the notice as a row of a table: a situation in plain words, and what must be said of it.
 *
 * @param findings {@code CODE:SEVERITY} that must be said, {@code CODE:-} that must not
 */
public record NoticeRow(String sentence, CaseFixture subject, String outcome, List<String> findings) {
    public static NoticeRow row(String sentence, CaseFixture subject, String outcome, String... findings) {
        return new NoticeRow(sentence, subject, outcome, List.of(findings));
    }

    /** Fails unless the rules say what the row says. */
    public void check() {
        Assessment assessment = Assess.assess(subject.build());
        List<String> said = assessment.findings().stream()
                .map(finding -> finding.code() + ":" + finding.severity())
                .toList();
        assertThat(assessment.outcome()).as("%s; said: %s", sentence, said).hasToString(outcome);
        for (String expected : findings) {
            if (expected.endsWith(":-")) {
                assertThat(said).noneMatch(each -> each.startsWith(expected.replace("-", "")));
            } else {
                assertThat(said).contains(expected);
            }
        }
    }

    @Override
    public String toString() {
        return sentence + ": " + outcome;
    }
}
