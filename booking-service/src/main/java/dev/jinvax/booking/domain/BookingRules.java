package dev.jinvax.booking.domain;

import dev.jinvax.booking.domain.Circumstances.GivenDose;
import dev.jinvax.booking.domain.Circumstances.OfferedSession;
import dev.jinvax.booking.domain.Circumstances.Standing;
import dev.jinvax.booking.domain.ReservationOutcome.Refused;
import dev.jinvax.booking.domain.ReservationRequest.BatchRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules a wish must pass before a place is taken for it; the list reads as they are asked. */
public enum BookingRules {
    THE_PERSON_IS_ELIGIBLE {
        @Override
        Optional<Refused> refusal(Wish wish) {
            Standing standing = wish.standing();
            return standing.isIneligible()
                    ? Optional.of(new Refused(Refusal.NOT_ELIGIBLE, standing.findings(), standing.eligibleFrom()))
                    : Optional.empty();
        }
    },
    THE_SESSION_IS_OPEN {
        @Override
        Optional<Refused> refusal(Wish wish) {
            boolean begun = !wish.now().isBefore(wish.session().slot().endsAt());
            return wish.session().open() && wish.session().sitePublished() && !begun
                    ? Optional.empty()
                    : Optional.of(Refused.because(Refusal.SESSION_CLOSED));
        }
    },
    THE_SESSION_GIVES_THE_PRODUCT_ASKED_FOR {
        @Override
        Optional<Refused> refusal(Wish wish) {
            boolean other = wish.request()
                    .productCode()
                    .filter(code -> !code.equals(wish.session().slot().productCode()))
                    .isPresent();
            return other ? Optional.of(Refused.because(Refusal.PRODUCT_MISMATCH)) : Optional.empty();
        }
    },
    THE_DAY_IS_INSIDE_THE_ELIGIBILITY_WINDOW {
        @Override
        Optional<Refused> refusal(Wish wish) {
            LocalDate day = wish.session().slot().day();
            Standing standing = wish.standing();
            boolean before = standing.eligibleFrom().filter(day::isBefore).isPresent();
            boolean after = standing.eligibleUntil().filter(day::isAfter).isPresent();
            return before || after
                    ? Optional.of(new Refused(
                            Refusal.OUTSIDE_ELIGIBILITY_WINDOW,
                            standing.findings(),
                            before ? standing.eligibleFrom() : Optional.empty()))
                    : Optional.empty();
        }
    },
    THE_SERIES_GOES_ON_WITH_THIS_DOSE {
        @Override
        Optional<Refused> refusal(Wish wish) {
            SessionSlot slot = wish.session().slot();
            return wish.series().refusal(slot.productCode(), slot.day(), wish.policy());
        }
    },
    A_FIRST_DOSE_LEAVES_ROOM_FOR_THE_NEXT {
        @Override
        Optional<Refused> refusal(Wish wish) {
            boolean first = wish.doseNumber() == 1;
            return !first || wish.places().leavesRoomForNext(wish.session().slot(), wish.policy())
                    ? Optional.empty()
                    : Optional.of(Refused.because(Refusal.NO_ROOM_FOR_NEXT_DOSE));
        }
    },
    THE_PRICE_IS_KNOWN {
        @Override
        Optional<Refused> refusal(Wish wish) {
            boolean free = wish.standing().payment() == Payment.INSURED_FREE;
            return free || wish.session().selfPaidMinor().isPresent()
                    ? Optional.empty()
                    : Optional.of(Refused.because(Refusal.PRICE_UNKNOWN));
        }
    },
    THE_PRICE_IS_THAT_OF_THE_PLAN {
        @Override
        Optional<Refused> refusal(Wish wish) {
            boolean another = wish.request()
                    .batchRow()
                    .flatMap(BatchRow::plannedMinor)
                    .filter(planned -> planned != wish.amountMinor())
                    .isPresent();
            return another ? Optional.of(Refused.because(Refusal.PLAN_CHANGED)) : Optional.empty();
        }
    };

    abstract Optional<Refused> refusal(Wish wish);

    /** The first rule that refuses; empty when a place may be taken. */
    public static Optional<Refused> judge(Wish wish) {
        for (BookingRules rule : values()) {
            Optional<Refused> refusal = rule.refusal(wish);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    /**
     * A request with everything it is judged by.
     *
     * @param policy in force on the session's day
     * @param places asked only when the policy wants to know of the next dose
     */
    public record Wish(
            ReservationRequest request,
            Standing standing,
            OfferedSession session,
            List<GivenDose> doses,
            Optional<Policy> policy,
            NextDosePlaces places,
            Instant now) {
        public Wish {
            doses = List.copyOf(doses);
        }

        Series series() {
            return new Series(doses);
        }

        /** Derived from the doses on record, never taken on trust. */
        public int doseNumber() {
            return doses.isEmpty() ? 1 : series().nextNumber();
        }

        /** Out of whose places it is given. */
        public DosePool pool() {
            return DosePool.of(doseNumber());
        }

        /** Flags the booking is born with. */
        public Set<BookingFlag> flags() {
            return standing.isReferred() ? Set.of(BookingFlag.REFERRED_TO_SITE) : Set.of();
        }

        public int amountMinor() {
            return standing.payment() == Payment.INSURED_FREE
                    ? 0
                    : session.selfPaidMinor().orElseThrow();
        }
    }
}
