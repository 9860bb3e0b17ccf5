package dev.jinvax.booking.domain.visit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is checked, signed, declared and decided before a dose; only ever added to. */
public interface VisitPapers {
    void keep(Arrival arrival);

    void keep(Signature signature);

    void keep(HealthDeclaration declaration);

    void keep(ScreeningDecision decision);

    Optional<Arrival> arrival(UUID bookingId);

    List<Signature> signatures(UUID bookingId);

    /** The last one: a slip of the pen is put right by declaring again. */
    Optional<HealthDeclaration> declaration(UUID bookingId);

    /** How many declarations were made in this visit. */
    int declarations(UUID bookingId);

    /** In order of making: a clearance may be followed by a late deferral. */
    List<ScreeningDecision> decisions(UUID bookingId);
}
