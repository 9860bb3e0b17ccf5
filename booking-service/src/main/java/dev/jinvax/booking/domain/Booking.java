package dev.jinvax.booking.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person's appointment for one dose. It comes into being in the reservation ledger's set-based statement; from then
 * on it is loaded under lock and every change goes through {@link #become}, which raises the version its event carries.
 */
@Entity
public class Booking extends BookingOrigin {
    private int version;

    @Enumerated(EnumType.STRING)
    private BookingState state;

    private String personKey;
    private String cityCode;
    private UUID siteId;
    private UUID sessionId;
    private Instant startsAt;
    private Instant endsAt;
    private String productCode;
    private short doseNumber;
    private boolean laterDose;

    @Enumerated(EnumType.STRING)
    private Payment payment;

    private int amountMinor;
    private @Nullable Integer offeredMinor;
    private String[] flags;
    private short changes;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected Booking() {}

    /** The person is at the desk; a referral (N8) is settled with the papers in hand, in the same version. */
    public void checkIn(Instant now) {
        remove(Set.of(BookingFlag.REFERRED_TO_SITE));
        become(BookingState.CHECKED_IN, now);
    }

    /** A clinician decided that the dose may be given (N10). */
    public void clear(Instant now) {
        become(BookingState.CLEARED, now);
    }

    /** A clinician put the dose off. */
    public void defer(Instant now) {
        become(BookingState.DEFERRED, now);
    }

    /** The dose is in; observation begins (N11). */
    public void vaccinated(Instant now) {
        become(BookingState.OBSERVING, now);
    }

    /** Released, referred, or left: the fourteen days begin (N12). */
    public void observationEnded(Instant now) {
        become(BookingState.FOLLOW_UP, now);
    }

    /** The fourteenth day is over. */
    public void complete(Instant now) {
        become(BookingState.COMPLETED, now);
    }

    public void cancel(Instant now) {
        become(BookingState.CANCELLED, now);
    }

    /** The session and its grace are over and nobody came. */
    public void missed(Instant now) {
        become(BookingState.NO_SHOW, now);
    }

    /**
     * Moves to another session, whose place is taken already, at that day's price and by who pays now. It counts as a
     * change of the person's only when the old session would still have taken place.
     */
    public void moveTo(SessionSlot slot, Payment newPayment, int newAmountMinor, Instant now) {
        become(BookingState.CONFIRMED, now);
        sessionId = slot.sessionId();
        siteId = slot.siteId();
        cityCode = slot.cityCode();
        startsAt = slot.startsAt();
        endsAt = slot.endsAt();
        productCode = slot.productCode();
        payment = newPayment;
        amountMinor = newAmountMinor;
        if (!mayRebookFree()) {
            changes++;
        }
        remove(BookingFlag.MADE_BY_SITE);
        remove(Set.of(BookingFlag.PAYMENT_CHANGED));
        offeredMinor = null;
    }

    /** The site changed what was confirmed: choosing another session because of it does not count as a change. */
    public boolean mayRebookFree() {
        return flags().stream().anyMatch(BookingFlag.MADE_BY_SITE::contains);
    }

    /** The site is elsewhere now; told again with every move. */
    public void siteMoved(Instant now) {
        raise(BookingFlag.SITE_MOVED);
        changed(now);
    }

    /** Its session was put at another time: the booking goes along and says so. */
    public void timesChanged(Instant newStart, Instant newEnd, Instant now) {
        startsAt = newStart;
        endsAt = newEnd;
        raise(BookingFlag.TIME_CHANGED);
        changed(now);
    }

    /** The site asks another price for that day; the booking keeps its own until the person accepts. */
    public void priceOffered(int newAmountMinor, Instant now) {
        offeredMinor = newAmountMinor;
        raise(BookingFlag.PRICE_CHANGED);
        changed(now);
    }

    /** The site asks what the booking costs anyway. */
    public void priceStands(Instant now) {
        offeredMinor = null;
        remove(Set.of(BookingFlag.PRICE_CHANGED));
        changed(now);
    }

    /** The person accepts what the site changed; answers which flags went down by that. */
    public Set<BookingFlag> accept(Instant now) {
        Set<BookingFlag> accepted = flags();
        accepted.retainAll(BookingFlag.FOR_ACCEPTANCE);
        amountMinor = offeredMinor == null ? amountMinor : offeredMinor;
        offeredMinor = null;
        remove(accepted);
        changed(now);
        return accepted;
    }

    /** Something is recorded on the booking without a change of state. */
    public void recorded(Instant now) {
        changed(now);
    }

    /** The dose on record was put right: the booking tells of the dose as it reads now. */
    public void doseCorrected(int number, String product, Instant now) {
        doseNumber = (short) number;
        productCode = product;
        changed(now);
    }

    /** The record of earlier doses changed: this one is another in the series; whose place it holds stays. */
    public void renumbered(int number, Instant now) {
        doseNumber = (short) number;
        changed(now);
    }

    /** Raises a flag; answers whether it was not up before. */
    public boolean flag(BookingFlag flag, Instant now) {
        if (has(flag)) {
            return false;
        }
        raise(flag);
        changed(now);
        return true;
    }

    /** Takes a flag down; answers whether it was up. */
    public boolean unflag(BookingFlag flag, Instant now) {
        if (!has(flag)) {
            return false;
        }
        remove(Set.of(flag));
        changed(now);
        return true;
    }

    /** Free-or-paid follows the assessment until the dose. */
    public void paidBy(Payment newPayment, int newAmountMinor, Instant now) {
        payment = newPayment;
        amountMinor = newPayment == Payment.INSURED_FREE ? 0 : newAmountMinor;
        offeredMinor = null;
        remove(Set.of(BookingFlag.PRICE_CHANGED));
        // The flag may be up from an earlier change; this one is a version of its own all the same.
        if (!flag(BookingFlag.PAYMENT_CHANGED, now)) {
            changed(now);
        }
    }

    /** The booking belongs to another person record after two were linked. */
    public void belongsTo(String newPersonKey, Instant now) {
        personKey = newPersonKey;
        changed(now);
    }

    /** The one funnel of state changes. */
    private void become(BookingState target, Instant now) {
        if (!state.next().contains(target)) {
            throw new BookingTransitionException(state, target);
        }
        state = target;
        changed(now);
    }

    private void changed(Instant now) {
        version++;
        updatedAt = now;
    }

    private void raise(BookingFlag flag) {
        Set<BookingFlag> all = flags();
        all.add(flag);
        keep(all);
    }

    private void remove(Set<BookingFlag> down) {
        Set<BookingFlag> all = flags();
        all.removeAll(down);
        keep(all);
    }

    private void keep(Set<BookingFlag> all) {
        flags = all.stream().map(Enum::name).toArray(String[]::new);
    }

    public boolean has(BookingFlag flag) {
        return flags().contains(flag);
    }

    public Set<BookingFlag> flags() {
        Set<BookingFlag> all = EnumSet.noneOf(BookingFlag.class);
        Arrays.stream(flags).map(BookingFlag::valueOf).forEach(all::add);
        return all;
    }

    public int version() {
        return version;
    }

    public BookingState state() {
        return state;
    }

    public String personKey() {
        return personKey;
    }

    public SessionSlot slot() {
        return new SessionSlot(sessionId, siteId, cityCode, productCode, startsAt, endsAt);
    }

    /** Out of whose places it was given; a corrected dose number does not change that. */
    public DosePool pool() {
        return laterDose ? DosePool.LATER : DosePool.FIRST;
    }

    public int doseNumber() {
        return doseNumber;
    }

    public Payment payment() {
        return payment;
    }

    public int amountMinor() {
        return amountMinor;
    }

    /** What the site has asked for that day since, waiting for the person's word. */
    public Optional<Integer> offeredMinor() {
        return Optional.ofNullable(offeredMinor);
    }

    public int changes() {
        return changes;
    }
}
