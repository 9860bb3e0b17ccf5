package dev.jinvax.booking.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.jinvax.booking.application.PreparePlacement.ConfirmationAnswer;
import dev.jinvax.booking.domain.BookingRules.Wish;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Writes the body of a 201 before the place is taken, so that no connection is held while it is written. */
@Singleton
public class ConfirmationAnswerWriter implements ConfirmationAnswer {
    private final ObjectWriter writer;

    public ConfirmationAnswerWriter(ObjectMapper json) {
        this.writer = json.writerFor(BookingView.class);
    }

    @Override
    public byte[] body(Wish wish, UUID bookingId, String reference) {
        try {
            return writer.writeValueAsBytes(BookingView.confirmed(wish, bookingId, reference));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a booking is not writable as JSON", e);
        }
    }
}
