package dev.jinvax.booking.api;

import dev.jinvax.booking.application.BookingReader;
import dev.jinvax.booking.domain.Actor;
import dev.jinvax.kit.caller.Caller;

/** What a caller may see, and as whom they act. */
public final class Readers {
    private Readers() {}

    public static BookingReader of(Caller caller) {
        return new BookingReader(caller.clientId(), caller.siteId(), caller.may("ops"));
    }

    public static Actor actor(Caller caller) {
        return new Actor(caller.clientId(), caller.channel().map(Enum::name).orElse("OPS"));
    }
}
