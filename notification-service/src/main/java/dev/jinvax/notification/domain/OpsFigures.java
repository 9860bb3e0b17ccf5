package dev.jinvax.notification.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What left the system and what did not, counted for ops; nobody is named.
 *
 * @param deliveries to webhooks, by the day they were made; without a city when they are about no booking
 * @param reminders by the day they were due
 * @param webhooks how many are in which state
 * @param retrying deliveries that failed at least once and will be tried again
 */
public record OpsFigures(
        LocalDate from,
        LocalDate to,
        List<OfDay> deliveries,
        List<OfDay> reminders,
        List<OfState> webhooks,
        int retrying) {
    public OpsFigures {
        deliveries = List.copyOf(deliveries);
        reminders = List.copyOf(reminders);
        webhooks = List.copyOf(webhooks);
    }

    /** How many of a city's day are in a state. */
    public record OfDay(Optional<String> cityCode, LocalDate day, String state, int count) {}

    /** How many are in a state now. */
    public record OfState(String state, int count) {}
}
