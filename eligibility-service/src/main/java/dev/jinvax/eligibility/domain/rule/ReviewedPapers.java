package dev.jinvax.eligibility.domain.rule;

import dev.jinvax.eligibility.domain.AcceptedPapers;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One accepted set of papers, with what was shown for each of its places. */
record ReviewedPapers(List<Place> places) {
    static ReviewedPapers review(AcceptedPapers papers, List<ReviewedDocument> shown) {
        return new ReviewedPapers(papers.allOf().stream()
                .map(place -> new Place(
                        place,
                        shown.stream()
                                .filter(each ->
                                        place.oneOf().contains(each.document().type()))
                                .toList()))
                .toList());
    }

    /** Whether anything of it was shown: whoever shows a card alone is not asked for a passport. */
    boolean isTried() {
        return places.stream().anyMatch(place -> !place.shown().isEmpty());
    }

    /** As weak as its weakest place. */
    Proof proof() {
        return places.stream().map(Place::proof).min(Comparator.naturalOrder()).orElse(Proof.UNDECIDED);
    }

    List<Place> missing() {
        return places.stream().filter(place -> place.shown().isEmpty()).toList();
    }

    /** Whether the set stands or falls with this document: nothing better fills its place. */
    boolean dependsOn(ReviewedDocument document) {
        return places.stream()
                .anyMatch(place -> place.proof() != Proof.STANDS
                        && place.shown().contains(document)
                        && document.proof() == place.proof());
    }

    /** Last day on which all that was shown of it counts. */
    Optional<LocalDate> lastDay() {
        return places.stream().map(Place::lastDay).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    /**
     * One place of the set.
     *
     * @param shown documents that could fill it
     */
    record Place(AcceptedPapers.Place asked, List<ReviewedDocument> shown) {
        /** As strong as the best document; a missing one may be with the police for renewal, so the site decides. */
        Proof proof() {
            return shown.stream()
                    .map(ReviewedDocument::proof)
                    .max(Comparator.naturalOrder())
                    .orElse(Proof.UNDECIDED);
        }

        private Optional<LocalDate> lastDay() {
            return shown.stream()
                    .filter(each -> each.proof() != Proof.REFUSED && each.proof() == proof())
                    .map(each -> each.document().expiresOn())
                    .max(Comparator.naturalOrder());
        }
    }
}
