package dev.jinvax.notification.domain;

import dev.jinvax.notification.domain.SiteFacts.Words;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reminder a worker has claimed, with all that is needed to send it.
 *
 * @param occasion on a follow-up the day after the dose
 * @param withdrawn why it is no longer wanted, when its booking changed while a worker had it
 * @param sessionCancelled the session of the appointment is known to be off
 * @param siteUnavailable its site is known to be closed or suspended
 * @param nextDoseBooked the person has a booking of a later dose, or had it
 */
public record DueReminder(
        UUID reminderId,
        ReminderKind kind,
        Audience audience,
        int occasion,
        @Nullable String detail,
        Instant dueAt,
        Instant expiresAt,
        @Nullable String withdrawn,
        int attempts,
        int webhooks,
        BookingSnapshot booking,
        Optional<Contact> contact,
        Optional<SiteFacts> site,
        Optional<Words> maker,
        boolean optedOut,
        boolean sessionCancelled,
        boolean siteUnavailable,
        boolean nextDoseBooked) {

    /** What comes of it without being sent, although it is due: an end, or the morning; empty when it is to be sent. */
    public Optional<ReminderOutcome> instead(Instant now) {
        if (withdrawn != null) {
            return Optional.of(outcome(ReminderState.CANCELLED, withdrawn));
        }
        if (!expiresAt.isAfter(now)) {
            // What the webhooks had in time is sent, although the mail was late.
            return Optional.of(outcome(webhooks > 0 ? ReminderState.SENT : ReminderState.EXPIRED, "TOO_LATE"));
        }
        if (optedOut && kind.isOptional()) {
            return Optional.of(outcome(ReminderState.CANCELLED, WithdrawalReason.OPTED_OUT.name()));
        }
        if (nextDoseBooked && kind == ReminderKind.NEXT_DOSE) {
            return Optional.of(outcome(ReminderState.CANCELLED, WithdrawalReason.NEXT_DOSE_BOOKED.name()));
        }
        if (kind == ReminderKind.DAY_BEFORE && (sessionCancelled || siteUnavailable)) {
            WithdrawalReason why =
                    sessionCancelled ? WithdrawalReason.SESSION_CANCELLED : WithdrawalReason.SITE_UNAVAILABLE;
            return Optional.of(outcome(ReminderState.CANCELLED, why.name()));
        }
        // News goes by mail and to the platform at once; only what we begin ourselves waits on every way.
        return kind.isOptional()
                ? QuietHours.until(now, expiresAt).map(morning -> later("QUIET_HOURS", morning))
                : Optional.empty();
    }

    private ReminderOutcome outcome(ReminderState state, String reason) {
        return new ReminderOutcome(reminderId, state, reason, null, null, null);
    }

    /** It is tried again at {@code when}. */
    public ReminderOutcome later(String reason, Instant when) {
        return new ReminderOutcome(reminderId, ReminderState.SCHEDULED, reason, null, null, when);
    }

    public ReminderOutcome mailed(Instant at) {
        return new ReminderOutcome(reminderId, ReminderState.SENT, null, at, null, null);
    }

    public ReminderOutcome texted(Instant at) {
        return new ReminderOutcome(reminderId, ReminderState.SENT, null, null, at, null);
    }

    /** Neither mail nor short message led to them; what went through a webhook is sent all the same. */
    public ReminderOutcome unreached(String reason) {
        return outcome(webhooks > 0 ? ReminderState.SENT : ReminderState.FAILED, reason);
    }

    /** This reminder, put down for so many webhooks. */
    public DueReminder through(int count) {
        return new DueReminder(
                reminderId,
                kind,
                audience,
                occasion,
                detail,
                dueAt,
                expiresAt,
                withdrawn,
                attempts,
                count,
                booking,
                contact,
                site,
                maker,
                optedOut,
                sessionCancelled,
                siteUnavailable,
                nextDoseBooked);
    }

    /** How to reach the person; {@code sealed} is absent once the person was forgotten. */
    public record Contact(String language, byte @Nullable [] sealed) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Contact contact
                    && contact.language.equals(language)
                    && Arrays.equals(contact.sealed, sealed);
        }

        @Override
        public int hashCode() {
            return language.hashCode();
        }

        @Override
        public String toString() {
            return "Contact[" + language + "]";
        }
    }
}
