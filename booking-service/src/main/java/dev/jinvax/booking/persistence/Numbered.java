package dev.jinvax.booking.persistence;

import dev.jinvax.booking.domain.BookingRules.Wish;
import dev.jinvax.booking.domain.Placement;
import dev.jinvax.booking.domain.ReservationRequest;
import dev.jinvax.booking.domain.SessionSlot;
import java.util.ArrayList;
import java.util.List;

/** A placement with its position in the slice, by which the database answers. */
record Numbered(int position, Placement placement) {
    static List<Numbered> all(List<Placement> placements) {
        List<Numbered> rows = new ArrayList<>(placements.size());
        for (Placement placement : placements) {
            rows.add(new Numbered(rows.size(), placement));
        }
        return rows;
    }

    ReservationRequest request() {
        return placement.request();
    }

    Wish wish() {
        return placement.wish();
    }

    SessionSlot slot() {
        return placement.wish().session().slot();
    }
}
