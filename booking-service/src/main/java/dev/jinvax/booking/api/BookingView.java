package dev.jinvax.booking.api;

import dev.jinvax.booking.application.FindBookings;
import dev.jinvax.booking.domain.Booking;
import dev.jinvax.booking.domain.BookingFlag;
import dev.jinvax.booking.domain.BookingRules.Wish;
import dev.jinvax.booking.domain.Payment;
import dev.jinvax.booking.domain.Placement;
import dev.jinvax.booking.domain.SessionSlot;
import dev.jinvax.booking.domain.Site;
import dev.jinvax.kit.problem.BilingualText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A booking as its partner, the desk and the person see it; no name, no document, no health answer.
 *
 * @param offeredPrice what the site has asked for that day since; {@code price} stands until it is accepted
 */
public record BookingView(
        UUID bookingId,
        String reference,
        @Nullable String outBookingNo,
        String state,
        int version,
        UUID applicantId,
        int doseNumber,
        SiteView site,
        SessionView session,
        PriceView price,
        @Nullable PriceView offeredPrice,
        List<String> flags,
        List<BringItem> bring) {

    static BookingView of(Booking booking, Optional<Site> site) {
        return new BookingView(
                booking.bookingId(),
                booking.reference(),
                booking.outBookingNo().orElse(null),
                booking.state().name(),
                booking.version(),
                booking.applicantId(),
                booking.doseNumber(),
                SiteView.of(booking.slot(), site),
                SessionView.of(booking.slot()),
                new PriceView(booking.payment().name(), booking.amountMinor(), booking.currency()),
                booking.offeredMinor()
                        .map(amount -> new PriceView(booking.payment().name(), amount, booking.currency()))
                        .orElse(null),
                names(booking.flags()),
                bring(booking.payment()));
    }

    /** Asks for each site once, however many bookings are looked at. */
    static Function<Booking, BookingView> withSitesOf(FindBookings find) {
        Map<UUID, Optional<Site>> sites = new HashMap<>();
        return booking -> of(booking, sites.computeIfAbsent(booking.slot().siteId(), find::site));
    }

    static BookingView confirmed(Wish wish, UUID bookingId, String reference) {
        SessionSlot slot = wish.session().slot();
        Payment payment = wish.standing().payment();
        return new BookingView(
                bookingId,
                reference,
                wish.request().outBookingNo().orElse(null),
                "CONFIRMED",
                1,
                wish.request().applicantId(),
                wish.doseNumber(),
                SiteView.of(slot, Optional.of(wish.session().site())),
                SessionView.of(slot),
                new PriceView(payment.name(), wish.amountMinor(), Placement.CURRENCY),
                null,
                names(wish.flags()),
                bring(payment));
    }

    private static List<String> names(Collection<BookingFlag> flags) {
        return flags.stream().map(Enum::name).toList();
    }

    /** N7 and N8: the papers, and proof of insurance for those who do not pay. */
    private static List<BringItem> bring(Payment payment) {
        List<BringItem> items = new ArrayList<>(List.of(BringItem.IDENTITY));
        items.add(payment == Payment.INSURED_FREE ? BringItem.INSURANCE : BringItem.PAYMENT);
        return items;
    }

    /** Where to go. */
    public record SiteView(
            UUID siteId,
            String cityCode,
            @Nullable BilingualText name,
            @Nullable BilingualText address) {
        static SiteView of(SessionSlot slot, Optional<Site> site) {
            return new SiteView(
                    slot.siteId(),
                    slot.cityCode(),
                    site.map(known -> new BilingualText(known.nameZh(), known.nameEn()))
                            .orElse(null),
                    site.map(known -> new BilingualText(known.addressZh(), known.addressEn()))
                            .orElse(null));
        }
    }

    /** When, and which vaccine. */
    public record SessionView(UUID sessionId, Instant startsAt, Instant endsAt, String productCode) {
        static SessionView of(SessionSlot slot) {
            return new SessionView(slot.sessionId(), slot.startsAt(), slot.endsAt(), slot.productCode());
        }
    }

    /** What the person pays there; in minor units, zero when insured. */
    public record PriceView(String category, int amountMinor, String currency) {}

    /** Something to bring along. */
    public record BringItem(String code, String zh, String en) {
        static final BringItem IDENTITY = new BringItem(
                "IDENTITY",
                "永久居留身份证，或护照和有效停居留证件",
                "Permanent-resident card, or passport with a valid stay or residence permit");
        static final BringItem INSURANCE = new BringItem("INSURANCE", "山西医保参保凭证", "Proof of Shanxi medical insurance");
        static final BringItem PAYMENT = new BringItem("PAYMENT", "接种费用", "The fee shown as price");
    }
}
