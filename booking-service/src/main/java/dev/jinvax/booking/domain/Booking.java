package dev.jinvax.booking.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
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
public class Booking {
    @Id
    private UUID bookingId;

    private String reference;
    private int version;

    @Enumerated(EnumType.STRING)
    private BookingState state;

    private UUID applicantId;
    private String personKey;
    private String clientId;
    private @Nullable String orgId;
    private String channel;
    private @Nullable String outBookingNo;
    private @Nullable UUID batchId;
    private @Nullable Integer batchRow;

    private String cityCode;
    private UUID siteId;
    private UUID sessionId;
    private Instant startsAt;
    private Instant endsAt;
    private String productCode;
    private short doseNumber;

    @Enumerated(EnumType.STRING)
    private Payment payment;

    private int amountMinor;
    private String currency;
    private String[] flags;
    private Instant declaredAt;
    private short changes;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected Booking() {}

    /** The person is at the desk. */
    public void checkIn(Instant now) {
        become(BookingState.CHECKED_IN, now);
    }

    /** A referral (N8) was settled by the desk with the papers in hand. */
    public void resolveReferral(Instant now) {
        remove(BookingFlag.REFERRED_TO_SITE);
        changed(now);
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

    /** Moves to another session, whose place is taken already, at that day's price. */
    public void moveTo(SessionSlot slot, int newAmountMinor, Instant now) {
        become(BookingState.CONFIRMED, now);
        sessionId = slot.sessionId();
        siteId = slot.siteId();
        cityCode = slot.cityCode();
        startsAt = slot.startsAt();
        endsAt = slot.endsAt();
        productCode = slot.productCode();
        amountMinor = newAmountMinor;
        changes++;
        remove(BookingFlag.SESSION_CANCELLED);
        remove(BookingFlag.SITE_UNAVAILABLE);
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

    /** Raises a flag; answers whether it was not up before. */
    public boolean flag(BookingFlag flag, Instant now) {
        if (has(flag)) {
            return false;
        }
        Set<BookingFlag> all = flags();
        all.add(flag);
        keep(all);
        changed(now);
        return true;
    }

    /** Takes a flag down; answers whether it was up. */
    public boolean unflag(BookingFlag flag, Instant now) {
        if (!has(flag)) {
            return false;
        }
        remove(flag);
        changed(now);
        return true;
    }

    /** Free-or-paid follows the assessment until the dose. */
    public void paidBy(Payment newPayment, int newAmountMinor, Instant now) {
        payment = newPayment;
        amountMinor = newPayment == Payment.INSURED_FREE ? 0 : newAmountMinor;
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

    private void remove(BookingFlag flag) {
        Set<BookingFlag> all = flags();
        all.remove(flag);
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

    public UUID bookingId() {
        return bookingId;
    }

    public String reference() {
        return reference;
    }

    public int version() {
        return version;
    }

    public BookingState state() {
        return state;
    }

    public UUID applicantId() {
        return applicantId;
    }

    public String personKey() {
        return personKey;
    }

    public String clientId() {
        return clientId;
    }

    public Optional<String> orgId() {
        return Optional.ofNullable(orgId);
    }

    public String channel() {
        return channel;
    }

    public Optional<String> outBookingNo() {
        return Optional.ofNullable(outBookingNo);
    }

    public Optional<UUID> batchId() {
        return Optional.ofNullable(batchId);
    }

    public SessionSlot slot() {
        return new SessionSlot(sessionId, siteId, cityCode, productCode, startsAt, endsAt);
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

    public String currency() {
        return currency;
    }

    public Instant declaredAt() {
        return declaredAt;
    }

    public int changes() {
        return changes;
    }

    public Optional<Integer> batchRow() {
        return Optional.ofNullable(batchRow);
    }
}
