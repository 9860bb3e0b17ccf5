package dev.jinvax.booking.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Everything a slice of requests is judged by, read together before the places are taken. */
public record Circumstances(
        Map<Integer, BoundAnswer> bound,
        Map<UUID, Standing> standings,
        Map<UUID, OfferedSession> sessions,
        Map<String, List<GivenDose>> doses,
        Set<String> suspendedPartners) {

    /** An answer bound to a key earlier. */
    public record BoundAnswer(byte[] fingerprint, int status, byte[] body, String location) {}

    /** What eligibility last said of an applicant. */
    public record Standing(
            UUID applicantId,
            long version,
            String personKey,
            String ownerClientId,
            String outcome,
            Payment payment,
            Optional<LocalDate> eligibleFrom,
            Optional<LocalDate> eligibleUntil,
            List<Finding> findings) {
        public boolean isIneligible() {
            return outcome.equals("INELIGIBLE");
        }

        public boolean isReferred() {
            return outcome.equals("REFER_TO_SITE");
        }
    }

    /**
     * A session with its site, as it may be offered.
     *
     * @param version of the session, as it was read
     * @param siteVersion of the site, as it was read
     */
    public record OfferedSession(
            SessionSlot slot, long version, long siteVersion, boolean open, boolean sitePublished, Site site) {
        /** Price of a dose on the session's day for somebody who pays; empty when the site names none. */
        public Optional<Integer> selfPaidMinor() {
            return site.priceMinor(slot.productCode(), slot.day());
        }
    }

    /** What the person got before. */
    public record GivenDose(int doseNumber, String productCode, LocalDate givenOn) {}
}
