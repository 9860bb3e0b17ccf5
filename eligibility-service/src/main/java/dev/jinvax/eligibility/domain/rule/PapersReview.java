package dev.jinvax.eligibility.domain.rule;

import dev.jinvax.eligibility.domain.Finding;
import dev.jinvax.eligibility.domain.FindingCode;
import dev.jinvax.eligibility.domain.Outcome;
import dev.jinvax.eligibility.domain.Severity;
import dev.jinvax.eligibility.domain.document.DocumentType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * All papers of a case together, against the sets the policy accepts. The set that proves most decides; what is wrong
 * with papers it does not depend on is a warning.
 *
 * @param sets those of which something was shown; all of them when nothing was
 */
record PapersReview(List<ReviewedDocument> documents, List<ReviewedPapers> sets) {
    static PapersReview of(Case subject) {
        List<ReviewedDocument> documents = IntStream.range(
                        0, subject.particulars().documents().size())
                .mapToObj(index -> ReviewedDocument.review(index, subject))
                .toList();
        List<ReviewedPapers> all = subject.policy().acceptedDocuments().stream()
                .map(papers -> ReviewedPapers.review(papers, documents))
                .toList();
        List<ReviewedPapers> tried =
                all.stream().filter(ReviewedPapers::isTried).toList();
        return new PapersReview(documents, tried.isEmpty() ? all : tried);
    }

    /** Last day on which they hold; of papers the site has yet to look at, when none stand without it. */
    Optional<LocalDate> lastDay() {
        return best().stream()
                .map(ReviewedPapers::lastDay)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    /** Where the document is written that lapses on the day. */
    Optional<String> fieldThatLapsesOn(LocalDate day) {
        return documents.stream()
                .filter(each -> each.document().expiresOn().equals(day))
                .map(each -> "documents[" + each.index() + "].expires_on")
                .findFirst();
    }

    List<Finding> findings() {
        List<ReviewedPapers> best = best();
        List<Finding> findings = new ArrayList<>();
        for (ReviewedDocument each : documents) {
            boolean decides = best.stream().anyMatch(set -> set.dependsOn(each));
            each.objections().forEach(objection -> findings.add(decides ? objection : objection.asWarning()));
        }
        if (proof() != Proof.STANDS) {
            missing(best).forEach(code -> findings.add(Finding.of(code, Severity.REFER, "documents")));
            if (Outcome.of(findings) == Outcome.ELIGIBLE) {
                findings.add(Finding.of(FindingCode.ACCEPTED_PAPERS_MISSING, Severity.REFER, "documents"));
            }
        }
        return List.copyOf(findings);
    }

    private Proof proof() {
        return sets.stream()
                .map(ReviewedPapers::proof)
                .max(Comparator.naturalOrder())
                .orElse(Proof.UNDECIDED);
    }

    private List<ReviewedPapers> best() {
        Proof proof = proof();
        return sets.stream().filter(set -> set.proof() == proof).toList();
    }

    private static Set<FindingCode> missing(List<ReviewedPapers> best) {
        return best.stream()
                .flatMap(set -> set.missing().stream())
                .flatMap(place -> place.asked().oneOf().stream())
                .map(PapersReview::missing)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Nobody is asked for a card: who has one knows. */
    private static Optional<FindingCode> missing(DocumentType type) {
        return switch (type) {
            case PASSPORT -> Optional.of(FindingCode.PASSPORT_MISSING);
            case RESIDENCE_PERMIT, STAY_PERMIT -> Optional.of(FindingCode.PERMIT_MISSING);
            case PERMANENT_RESIDENT_CARD, VISA -> Optional.empty();
        };
    }
}
