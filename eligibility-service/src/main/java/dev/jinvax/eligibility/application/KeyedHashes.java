package dev.jinvax.eligibility.application;

import dev.jinvax.eligibility.domain.Insurance;
import dev.jinvax.eligibility.domain.OwnNumber;
import dev.jinvax.eligibility.domain.Particulars;
import dev.jinvax.eligibility.domain.document.DocumentIdentity;
import dev.jinvax.eligibility.domain.document.IdentityDocument;
import dev.jinvax.kit.personal.BlindIndex;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What people are found by without being written down: hashes under a key the database never sees. */
@Singleton
public class KeyedHashes {
    private final BlindIndex index;

    public KeyedHashes(@ConfigProperty(name = "jinvax.keys.documents") String keyBase64) {
        this.index = new BlindIndex(keyBase64);
    }

    /** Hashes of the documents the person is recognised by, each once. */
    List<String> documents(Particulars particulars) {
        return particulars.documents().stream()
                .map(IdentityDocument::identities)
                .flatMap(List::stream)
                .map(this::document)
                .distinct()
                .toList();
    }

    private String document(DocumentIdentity identity) {
        return hash("document", identity.type().name(), identity.issuingCountry(), identity.number());
    }

    Optional<OwnNumber> ownNumber(String clientId, Particulars particulars) {
        return Optional.ofNullable(particulars.outApplicantNo()).map(number -> ownNumber(clientId, number));
    }

    OwnNumber ownNumber(String clientId, String number) {
        return new OwnNumber(clientId, hash("out_applicant_no", clientId, number));
    }

    /** Empty when no number was declared: nobody can be found in a roll by the scheme alone. */
    Optional<String> insurance(Particulars particulars) {
        Insurance insurance = particulars.insurance();
        return insurance == null || insurance.number() == null
                ? Optional.empty()
                : Optional.of(insurance(insurance.scheme(), insurance.number()));
    }

    String insurance(String scheme, String number) {
        return hash("insurance", scheme, IdentityDocument.normalised(number));
    }

    String digest(String inputs) {
        return hash("inputs", inputs);
    }

    private String hash(String... parts) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(index.of(parts));
    }
}
