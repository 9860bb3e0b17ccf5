package dev.jinvax.booking.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jinvax.booking.application.BookingReader;
import dev.jinvax.booking.application.FindBookings;
import dev.jinvax.booking.domain.Booking;
import dev.jinvax.kit.caller.CurrentCaller;
import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.paging.Cursor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** All of a partner's bookings as one stream, to be taken up again where it broke off. */
@Path("/v1/bookings")
@Tag(name = "Bookings")
public class BookingExportResource {
    static final String NDJSON = "application/x-ndjson";
    private static final int PAGE = 500;
    /** A booking's id is made a moment before it is there: for so long a younger one may still come before it. */
    private static final long MAY_COME_LATE_MILLIS = Duration.ofSeconds(10).toMillis();

    private final FindBookings find;
    private final CurrentCaller currentCaller;
    private final ObjectMapper json;

    public BookingExportResource(FindBookings find, CurrentCaller currentCaller, ObjectMapper json) {
        this.find = find;
        this.currentCaller = currentCaller;
        this.json = json;
    }

    @GET
    @Produces({NDJSON + ";qs=0.5", "application/problem+json;qs=0.1"})
    @RolesAllowed("bookings:read")
    // The document has one entry for each path and method: this one is described where bookings are listed.
    @Operation(hidden = true)
    public Response export(@QueryParam("cursor") @Nullable String cursor) {
        BookingReader reader = Readers.of(currentCaller.get());
        UUID after = Cursor.after(cursor);
        StreamingOutput lines = out -> write(out, reader, after, cursor);
        return Response.ok(lines, NDJSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Page by page, so that neither a connection nor much memory is held for a slow reader. */
    private void write(OutputStream out, BookingReader reader, UUID start, @Nullable String startCursor)
            throws IOException {
        Function<Booking, BookingView> view = BookingView.withSitesOf(find);
        UUID after = start;
        String safe = startCursor;
        List<Booking> page;
        do {
            page = find.page(reader, Optional.empty(), Optional.empty(), after, PAGE);
            long settledUntil = millisOf(Ids.next()) - MAY_COME_LATE_MILLIS;
            for (Booking booking : page) {
                after = booking.bookingId();
                safe = millisOf(after) < settledUntil ? Cursor.at(after) : safe;
                out.write(json.writeValueAsBytes(new ExportLine(safe, view.apply(booking))));
                out.write('\n');
            }
        } while (page.size() == PAGE);
    }

    /** When a UUID of version 7 was made. */
    private static long millisOf(UUID id) {
        return id.getMostSignificantBits() >>> 16;
    }

    /** A booking, and from where to go on after it; absent as long as everything would have to come again. */
    public record ExportLine(@Nullable String cursor, BookingView booking) {}
}
