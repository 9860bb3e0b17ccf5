package dev.jinvax.eligibility.domain;

import dev.jinvax.eligibility.domain.document.DocumentType;
import java.util.List;

/**
 * One set of papers that is enough (N8), as policy data: the notice knows two, a permanent resident's card alone, or a
 * passport beside a stay or residence permit.
 *
 * @param allOf what is needed together
 */
public record AcceptedPapers(List<Place> allOf) {
    public AcceptedPapers {
        allOf = List.copyOf(allOf);
    }

    /**
     * What one paper of the set must be.
     *
     * @param oneOf kinds that serve equally
     */
    public record Place(List<DocumentType> oneOf) {
        public Place {
            oneOf = List.copyOf(oneOf);
        }
    }

    public boolean accepts(DocumentType type) {
        return allOf.stream().anyMatch(place -> place.oneOf().contains(type));
    }
}
