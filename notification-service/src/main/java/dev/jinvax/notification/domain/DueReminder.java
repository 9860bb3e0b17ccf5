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
 * @param sessionCancelled the session of the appointment is known to be off
 */
public record DueReminder(
        UUID reminderId,
        ReminderKind kind,
        Audience audience,
        int occasion,
        @Nullable String detail,
        Instant dueAt,
        Instant expiresAt,
        int attempts,
        int webhooks,
        BookingSnapshot booking,
        Optional<Contact> contact,
        Optional<SiteFacts> site,
        Optional<Words> maker,
        boolean optedOut,
        boolean sessionCancelled) {

    /** Why it must not be sent, although it is due. */
    public Optional<WithdrawalReason> obstacle() {
        if (optedOut && kind.isOptional()) {
            return Optional.of(WithdrawalReason.OPTED_OUT);
        }
        return sessionCancelled && kind == ReminderKind.DAY_BEFORE
                ? Optional.of(WithdrawalReason.SESSION_CANCELLED)
                : Optional.empty();
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
                attempts,
                count,
                booking,
                contact,
                site,
                maker,
                optedOut,
                sessionCancelled);
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
