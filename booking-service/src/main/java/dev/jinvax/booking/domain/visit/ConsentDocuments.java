package dev.jinvax.booking.domain.visit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Every version of the two texts there ever was. */
public interface ConsentDocuments {
    List<ConsentDocument> all();

    /** The version to sign on a day. */
    default Optional<ConsentDocument> inForce(ConsentKind kind, LocalDate day) {
        return all().stream()
                .filter(document -> document.kind() == kind)
                .filter(document -> !document.validFrom().isAfter(day))
                .max(Comparator.comparing(ConsentDocument::validFrom));
    }
}
