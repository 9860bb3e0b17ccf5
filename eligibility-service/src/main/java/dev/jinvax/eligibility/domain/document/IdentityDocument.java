package dev.jinvax.eligibility.domain.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A document as declared, its number in capitals without blanks and dashes.
 *
 * @param kind of a residence permit
 * @param issuingCountry of a passport; China's own papers say CHN
 * @param issuedOn first day of validity, when known
 * @param mrz machine readable zone of a passport, when read
 * @param formerNumber number of the holder's earlier card, which the card of 2023 prints
 */
public record IdentityDocument(
        DocumentType type,
        @Nullable PermitKind kind,
        String number,
        String issuingCountry,
        @Nullable LocalDate issuedOn,
        LocalDate expiresOn,
        @Nullable String mrz,
        @Nullable String formerNumber) {
    /** The form in which numbers are compared. */
    public static String normalised(String number) {
        return number.replaceAll("[\\s./<-]", "").toUpperCase(Locale.ROOT);
    }

    /**
     * By what the holder is recognised elsewhere: passports and well-formed cards. Permits are not used: their number
     * changes with every renewal and is often copied wrongly, and a wrong link would bar somebody else.
     */
    public List<DocumentIdentity> identities() {
        return switch (type) {
            case PASSPORT -> List.of(new DocumentIdentity(type, issuingCountry, number));
            case PERMANENT_RESIDENT_CARD -> cardIdentities();
            case RESIDENCE_PERMIT, STAY_PERMIT, VISA -> List.of();
        };
    }

    private List<DocumentIdentity> cardIdentities() {
        return Stream.concat(Stream.of(number), Stream.ofNullable(formerNumber))
                .filter(each -> new PermanentResidentCard(each).faults().isEmpty())
                .map(each -> new DocumentIdentity(type, issuingCountry, each))
                .toList();
    }

    @Override
    public String toString() {
        return "IdentityDocument[" + type + ", ***]";
    }
}
