package dev.jinvax.eligibility.domain.rule;

import dev.jinvax.eligibility.domain.Finding;
import dev.jinvax.eligibility.domain.FindingCode;
import dev.jinvax.eligibility.domain.Severity;
import dev.jinvax.eligibility.domain.document.IdentityDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One document looked at by itself, with everything that speaks against it. */
record ReviewedDocument(int index, IdentityDocument document, List<Finding> objections) {
    static ReviewedDocument review(int index, Case subject) {
        IdentityDocument document = subject.particulars().documents().get(index);
        Shown shown = new Shown(index, document, subject);
        List<Finding> objections = new ArrayList<>();
        checks(document).forEach(check -> objections.addAll(check.objections(shown)));
        return new ReviewedDocument(index, document, List.copyOf(objections));
    }

    private static Stream<DocumentCheck> checks(IdentityDocument document) {
        Stream<DocumentCheck> ofEvery =
                Stream.of(DocumentCheck.KIND_COUNTS, DocumentCheck.DATES_ARE_POSSIBLE, DocumentCheck.VALID_ON_THE_DAY);
        Stream<DocumentCheck> ofItsKind = switch (document.type()) {
            case PERMANENT_RESIDENT_CARD ->
                Stream.of(
                        DocumentCheck.CARD_NUMBER_IS_WELL_FORMED,
                        DocumentCheck.CARD_FORM_EXISTS_ALREADY,
                        DocumentCheck.CARD_IS_THE_PERSONS);
            case PASSPORT ->
                Stream.of(
                        DocumentCheck.MACHINE_READABLE_ZONE_IS_WELL_FORMED,
                        DocumentCheck.MACHINE_READABLE_ZONE_SAYS_THE_SAME);
            case RESIDENCE_PERMIT, STAY_PERMIT -> Stream.of(DocumentCheck.PERMIT_LASTS_AS_PERMITS_DO);
            case VISA -> Stream.empty();
        };
        return Stream.concat(ofEvery, ofItsKind);
    }

    /** Warnings alone leave it standing. */
    Proof proof() {
        if (objections.stream().anyMatch(each -> each.severity() == Severity.BLOCKING)) {
            return Proof.REFUSED;
        }
        boolean undecided = objections.stream().anyMatch(each -> each.severity() == Severity.REFER);
        return undecided ? Proof.UNDECIDED : Proof.STANDS;
    }

    /** A document where it was shown. */
    record Shown(int index, IdentityDocument document, Case subject) {
        Finding objection(FindingCode code, Severity severity, String part) {
            return Finding.of(code, severity, "documents[" + index + "]." + part);
        }
    }
}
