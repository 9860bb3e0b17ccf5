package dev.jinvax.eligibility.application;

import dev.jinvax.eligibility.domain.Applicant;
import dev.jinvax.eligibility.domain.ApplicantId;
import dev.jinvax.eligibility.domain.Applicants;
import dev.jinvax.eligibility.domain.Assessment;
import dev.jinvax.eligibility.domain.Particulars;
import dev.jinvax.eligibility.domain.Policy;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What if: which of a partner's own applicants another policy would judge otherwise. Nothing is kept or told. */
@Singleton
public class ComparePolicies {
    private static final int SLICE = 200;
    /** Most applicants one call looks at: where few change, a page is not filled at any price. */
    private static final int MOST = 2_000;

    private final Applicants applicants;
    private final AssessApplicants assess;

    public ComparePolicies(Applicants applicants, AssessApplicants assess) {
        this.applicants = applicants;
        this.assess = assess;
    }

    /**
     * Compares on one day, so that nothing but the policy differs.
     *
     * @param after the applicant the page before ended with
     * @param limit most changes on a page
     */
    public Comparison compare(String clientId, Policy from, Policy to, LocalDate day, UUID after, int limit) {
        List<Change> changes = new ArrayList<>();
        UUID last = after;
        int lookedAt = 0;
        while (lookedAt < MOST) {
            List<Applicant> slice = applicants.page(clientId, last, SLICE);
            for (Change change : judged(slice, from, to, day)) {
                lookedAt++;
                last = change.applicant().id().value();
                if (change.matters()) {
                    changes.add(change);
                }
                if (changes.size() == limit) {
                    return new Comparison(changes, lookedAt, Optional.of(new ApplicantId(last)));
                }
            }
            if (slice.size() < SLICE) {
                return new Comparison(changes, lookedAt, Optional.empty());
            }
        }
        return new Comparison(changes, lookedAt, Optional.of(new ApplicantId(last)));
    }

    private List<Change> judged(List<Applicant> slice, Policy from, Policy to, LocalDate day) {
        List<Particulars> particulars =
                slice.stream().map(Applicant::particulars).toList();
        List<Assessment> before = assess.foresee(particulars, from, day);
        List<Assessment> then = assess.foresee(particulars, to, day);
        List<Change> judged = new ArrayList<>();
        for (int index = 0; index < slice.size(); index++) {
            judged.add(new Change(slice.get(index), before.get(index), then.get(index)));
        }
        return judged;
    }

    /** An applicant under both policies. */
    public record Change(Applicant applicant, Assessment before, Assessment then) {
        /** Findings may come and go; what changes somebody's booking is whether and at whose cost. */
        boolean matters() {
            return before.outcome() != then.outcome() || before.payment() != then.payment();
        }
    }

    /**
     * A page of those who change.
     *
     * @param lookedAt how many applicants this page has looked at
     * @param last where to go on; empty when there is nobody left
     */
    public record Comparison(List<Change> changes, int lookedAt, Optional<ApplicantId> last) {
        public Comparison {
            changes = List.copyOf(changes);
        }
    }
}
