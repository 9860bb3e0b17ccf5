package dev.jinvax.notification.application;

import dev.jinvax.notification.domain.DueReminder;
import dev.jinvax.notification.domain.Language;
import dev.jinvax.notification.domain.ReminderPlanner;
import dev.jinvax.notification.domain.SiteFacts;
import jakarta.inject.Singleton;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

/** Fills in the templates of short messages. Their texts are ours; the provider approves them and gives each an id. */
@Singleton
public class WriteSms {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    /** What is filled in, by the names the templates have. */
    Map<String, String> variables(DueReminder reminder, Language language) {
        String reference = reminder.booking().reference();
        String time = TIME.format(reminder.booking().startsAt().atZone(ReminderPlanner.ZONE));
        Optional<SiteFacts> site = reminder.site();
        String name = site.map(facts -> facts.name().in(language)).orElse("");
        return switch (reminder.kind()) {
            case CONFIRMATION, RESCHEDULED, CANCELLATION, DAY_BEFORE ->
                Map.of("reference", reference, "time", time, "site", name);
            case APPOINTMENT_CHANGED -> Map.of("reference", reference, "time", time);
            case OBSERVATION_END, DEFERRAL, NEXT_DOSE, LOT_RECALL -> Map.of("reference", reference);
            case FOLLOW_UP -> Map.of("day", Integer.toString(reminder.occasion()), "reference", reference);
            case OBSERVATION_OVERDUE, ESCALATION -> Map.of();
        };
    }

    /** The message as it is read; empty for what goes to sites alone. */
    Optional<String> text(DueReminder reminder, Language language) {
        Notices words = WriteLetter.words(language);
        Map<String, String> filled = variables(reminder, language);
        String reference = filled.getOrDefault("reference", "");
        String time = filled.getOrDefault("time", "");
        String site = filled.getOrDefault("site", "");
        return switch (reminder.kind()) {
            case CONFIRMATION -> Optional.of(words.smsConfirmation(reference, time, site));
            case RESCHEDULED -> Optional.of(words.smsRescheduled(reference, time, site));
            case CANCELLATION -> Optional.of(words.smsCancellation(reference, time, site));
            case DAY_BEFORE -> Optional.of(words.smsDayBefore(reference, time, site));
            case APPOINTMENT_CHANGED -> Optional.of(words.smsAppointmentChanged(reference, time));
            case OBSERVATION_END -> Optional.of(words.smsObservationEnd(reference));
            case DEFERRAL -> Optional.of(words.smsDeferral(reference));
            case NEXT_DOSE -> Optional.of(words.smsNextDose(reference));
            case LOT_RECALL -> Optional.of(words.smsLotRecall(reference));
            case FOLLOW_UP -> Optional.of(words.smsFollowUp(filled.getOrDefault("day", ""), reference));
            case OBSERVATION_OVERDUE, ESCALATION -> Optional.empty();
        };
    }
}
