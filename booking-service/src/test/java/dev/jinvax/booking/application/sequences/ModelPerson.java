package dev.jinvax.booking.application.sequences;

import dev.jinvax.booking.domain.Circumstances.Standing;
import dev.jinvax.booking.domain.Payment;
import dev.jinvax.booking.domain.Projections.KnownStanding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A person, what eligibility told of them, and their doses. */
final class ModelPerson {
    private static final int IN_A_SERIES = 2;
    private static final int DAYS_BETWEEN = 21;

    private final UUID applicant;
    private final String client;
    private final List<KnownStanding> told = new ArrayList<>();
    private final List<ModelBooking> doses = new ArrayList<>();

    ModelPerson(UUID applicant, String client) {
        this.applicant = applicant;
        this.client = client;
        tell(true);
    }

    KnownStanding tell(boolean eligible) {
        Standing standing = new Standing(
                applicant,
                told.size() + 1L,
                key(),
                client,
                eligible ? "ELIGIBLE" : "INELIGIBLE",
                Payment.SELF_PAID,
                Optional.empty(),
                Optional.empty(),
                List.of());
        KnownStanding event = new KnownStanding(standing, Optional.empty(), 1);
        told.add(event);
        return event;
    }

    KnownStanding told(int number) {
        return told.get(number);
    }

    int tellings() {
        return told.size();
    }

    String client() {
        return client;
    }

    UUID applicant() {
        return applicant;
    }

    String key() {
        return applicant.toString();
    }

    boolean isEligible() {
        return !told.get(told.size() - 1).standing().isIneligible();
    }

    void vaccinated(ModelBooking booking) {
        doses.add(booking);
    }

    int nextDose() {
        int highest =
                doses.stream().mapToInt(booking -> booking.recordedDose).max().orElse(0);
        return Math.max(highest, doses.size()) + 1;
    }

    /** Why the next dose is not given on that day. */
    Optional<String> seriesRefusal(LocalDate day) {
        if (nextDose() > IN_A_SERIES) {
            return Optional.of("SERIES_COMPLETE");
        }
        boolean early = doses.stream().anyMatch(dose -> day.isBefore(dose.dosedOn.plusDays(DAYS_BETWEEN)));
        return early ? Optional.of("DOSE_TOO_EARLY") : Optional.empty();
    }
}
