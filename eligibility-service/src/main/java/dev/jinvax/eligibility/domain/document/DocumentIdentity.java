package dev.jinvax.eligibility.domain.document;

/** What makes a document one and the same wherever it is shown. */
public record DocumentIdentity(DocumentType type, String issuingCountry, String number) {
    @Override
    public String toString() {
        return "DocumentIdentity[" + type + ", ***]";
    }
}
