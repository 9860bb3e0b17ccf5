package dev.jinvax.notification.application;

import dev.jinvax.notification.domain.Addressee;
import dev.jinvax.notification.domain.AppointmentNews;
import dev.jinvax.notification.domain.Audience;
import dev.jinvax.notification.domain.BookingSnapshot;
import dev.jinvax.notification.domain.CalendarEntry;
import dev.jinvax.notification.domain.CalendarEntry.Method;
import dev.jinvax.notification.domain.CalendarLines;
import dev.jinvax.notification.domain.DueReminder;
import dev.jinvax.notification.domain.Language;
import dev.jinvax.notification.domain.SiteFacts;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Writes the appointment for the person's calendar. The UID is the booking's for ever, the SEQUENCE rises with its version,
 * so that a calendar changes or removes what it entered before, whatever the order the letters are read in.
 */
@Singleton
public class WriteCalendarEntry {
    /** Where the end is not known. */
    private static final Duration VISIT = Duration.ofHours(1);

    private final String domain;
    private final String organizer;

    public WriteCalendarEntry(
            @ConfigProperty(name = "jinvax.mail.domain") String domain,
            @ConfigProperty(name = "jinvax.mail.address") String organizer) {
        this.domain = domain;
        this.organizer = organizer;
    }

    /** Empty for letters that change nothing in a calendar, and without a mailbox to invite. */
    Optional<CalendarEntry> write(DueReminder reminder, Addressee addressee) {
        return method(reminder)
                .filter(method -> reminder.audience() == Audience.PERSON)
                .flatMap(method -> addressee
                        .email()
                        .map(mailbox ->
                                new CalendarEntry(method, text(method, reminder, addressee.language(), mailbox))));
    }

    private static Optional<Method> method(DueReminder reminder) {
        return switch (reminder.kind()) {
            case CONFIRMATION, RESCHEDULED -> Optional.of(Method.REQUEST);
            case CANCELLATION -> Optional.of(Method.CANCEL);
            case APPOINTMENT_CHANGED ->
                Optional.ofNullable(reminder.detail())
                        .map(AppointmentNews::valueOf)
                        .flatMap(AppointmentNews::entry);
            // Somebody who is put off has come: the entry stands for what was.
            case DEFERRAL,
                    DAY_BEFORE,
                    OBSERVATION_END,
                    OBSERVATION_OVERDUE,
                    FOLLOW_UP,
                    NEXT_DOSE,
                    LOT_RECALL,
                    ESCALATION -> Optional.empty();
        };
    }

    private String text(Method method, DueReminder reminder, Language language, String mailbox) {
        BookingSnapshot booking = reminder.booking();
        Notices words = WriteLetter.words(language);
        Instant end = booking.endsAt() == null ? booking.startsAt().plus(VISIT) : booking.endsAt();
        CalendarLines lines = new CalendarLines()
                .add("BEGIN", "VCALENDAR")
                .add("VERSION", "2.0")
                .add("PRODID", "-//Jinvax//Appointments//EN")
                .add("METHOD", method.name())
                .add("BEGIN", "VEVENT")
                .add("UID", booking.bookingId() + "@" + domain)
                .add("SEQUENCE", Integer.toString(booking.version() - 1))
                .add("DTSTAMP", reminder.dueAt())
                .add("DTSTART", booking.startsAt())
                .add("DTEND", end)
                .add("STATUS", method == Method.CANCEL ? "CANCELLED" : "CONFIRMED")
                .add("ORGANIZER;CN=Jinvax", "mailto:" + organizer)
                .add("ATTENDEE;PARTSTAT=ACCEPTED;RSVP=FALSE", "mailto:" + mailbox)
                .addText("SUMMARY;LANGUAGE=" + language.tag(), words.calendarSummary(booking.doseNumber()))
                .addText("DESCRIPTION", words.factReference() + ": " + booking.reference());
        reminder.site().ifPresent(site -> lines.addText("LOCATION", place(site, language)));
        return lines.add("END", "VEVENT").add("END", "VCALENDAR").toString();
    }

    private static String place(SiteFacts site, Language language) {
        return site.name().in(language) + ", " + site.address().in(language);
    }
}
