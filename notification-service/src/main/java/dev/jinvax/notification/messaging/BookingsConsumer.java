package dev.jinvax.notification.messaging;

import dev.jinvax.kit.inbox.EventIntake;
import dev.jinvax.kit.inbox.IncomingEvent;
import dev.jinvax.kit.inbox.Once;
import dev.jinvax.notification.application.TakeBookings;
import dev.jinvax.notification.application.TakeBookings.Told;
import dev.jinvax.notification.domain.BookingEventType;
import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Takes {@code booking.bookings.v1}. Repeats are harmless without a record of each id: a reminder is unique per occasion,
 * a delivery per message.
 */
@Startup
@Singleton
public class BookingsConsumer {
    private final EventIntake intake;
    private final TakeBookings takeBookings;

    public BookingsConsumer(EventIntake intake, TakeBookings takeBookings) {
        this.intake = intake;
        this.takeBookings = takeBookings;
        intake.listen("notification.bookings", Once.BY_VERSION, this::take);
    }

    @Incoming("bookings")
    @Blocking
    public void take(ConsumerRecords<String, byte[]> records) {
        intake.take("notification.bookings", records);
    }

    void take(List<IncomingEvent> events) {
        List<Told> told = events.stream().flatMap(BookingsConsumer::read).toList();
        if (!told.isEmpty()) {
            takeBookings.take(told);
        }
    }

    private static Stream<Told> read(IncomingEvent event) {
        return BookingEventType.of(event.type()).stream()
                .map(type -> new Told(event.id(), event.as(BookingWire.class).event(type)));
    }
}
