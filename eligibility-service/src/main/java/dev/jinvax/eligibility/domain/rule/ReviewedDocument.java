package dev.jinvax.eligibility.domain.rule;

import dev.jinvax.eligibility.domain.Finding;
import dev.jinvax.eligibility.domain.FindingCode;
import dev.jinvax.eligibility.domain.Severity;
import dev.jinvax.eligibility.domain.document.IdentityDocument;
import dev.jinvax.eligibility.domain.document.MachineReadableZone;
import dev.jinvax.eligibility.domain.document.PermanentResidentCard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One document looked at by itself, with everything that speaks against it. */
record ReviewedDocument(int index, IdentityDocument document, List<Finding> objections) {
    static ReviewedDocument review(int index, Case subject) {
        IdentityDocument document = subject.particulars().documents().get(index);
        List<Finding> objections = new ArrayList<>(dates(index, document, subject.day()));
        objections.addAll(
                switch (document.type()) {
                    case PERMANENT_RESIDENT_CARD -> card(index, document, subject);
                    case PASSPORT -> passport(index, document, subject);
                    case RESIDENCE_PERMIT, STAY_PERMIT -> permit(index, document, subject);
                    case VISA -> List.of();
                });
        return new ReviewedDocument(index, document, List.copyOf(objections));
    }

    /** Nothing but warnings speaks against it. */
    boolean stands() {
        return objections.stream()
                .noneMatch(each -> each.severity() == Severity.BLOCKING || each.severity() == Severity.REFER);
    }

    /** It may still count once the site has looked at it. */
    boolean mayCount() {
        return objections.stream().noneMatch(each -> each.severity() == Severity.BLOCKING);
    }

    private static List<Finding> dates(int index, IdentityDocument document, LocalDate day) {
        List<Finding> objections = new ArrayList<>();
        if (document.expiresOn().isBefore(day)) {
            objections.add(objection(FindingCode.DOCUMENT_EXPIRED, Severity.BLOCKING, index, "expires_on"));
        }
        if (document.issuedOn() != null && document.issuedOn().isAfter(day)) {
            objections.add(objection(FindingCode.DOCUMENT_NOT_YET_VALID, Severity.BLOCKING, index, "issued_on"));
        }
        return objections;
    }

    private static List<Finding> card(int index, IdentityDocument document, Case subject) {
        PermanentResidentCard card = new PermanentResidentCard(document.number());
        List<Finding> objections = new ArrayList<>();
        card.faults().forEach(code -> objections.add(objection(code, Severity.BLOCKING, index, "number")));
        boolean tooEarly = card.form().equals(Optional.of(PermanentResidentCard.Form.DIGITS_2023))
                && subject.day().isBefore(subject.policy().eighteenCharacterCardsFrom());
        if (tooEarly) {
            objections.add(objection(FindingCode.CARD_FORM_NOT_YET_ISSUED, Severity.BLOCKING, index, "number"));
        }
        if (card.faults().isEmpty()) {
            if (!card.fits(subject.particulars().birthDate())) {
                objections.add(objection(FindingCode.CARD_BIRTH_DATE_DIFFERS, Severity.REFER, index, "number"));
            }
            if (!card.nationality().equals(Optional.of(subject.particulars().nationality()))) {
                objections.add(objection(FindingCode.CARD_NATIONALITY_DIFFERS, Severity.WARNING, index, "number"));
            }
        }
        return objections;
    }

    private static List<Finding> passport(int index, IdentityDocument document, Case subject) {
        if (document.mrz() == null) {
            return List.of();
        }
        Optional<MachineReadableZone> zone = MachineReadableZone.of(document.mrz());
        if (zone.isEmpty()) {
            return List.of(objection(FindingCode.MRZ_MALFORMED, Severity.REFER, index, "mrz"));
        }
        List<FindingCode> faults = zone.get().faults();
        List<Finding> objections = new ArrayList<>();
        if (faults.contains(FindingCode.MRZ_COUNTRY_UNKNOWN)) {
            objections.add(objection(FindingCode.MRZ_COUNTRY_UNKNOWN, Severity.BLOCKING, index, "mrz"));
        }
        if (faults.contains(FindingCode.MRZ_CHECK_DIGIT_WRONG)) {
            objections.add(objection(FindingCode.MRZ_CHECK_DIGIT_WRONG, Severity.REFER, index, "mrz"));
        }
        if (faults.isEmpty() && !agrees(zone.get(), document, subject)) {
            objections.add(objection(FindingCode.MRZ_DIFFERS, Severity.REFER, index, "mrz"));
        }
        return objections;
    }

    private static boolean agrees(MachineReadableZone zone, IdentityDocument document, Case subject) {
        return zone.agrees(
                document.number(),
                document.issuingCountry(),
                document.expiresOn(),
                subject.particulars().birthDate(),
                subject.particulars().nationality());
    }

    private static List<Finding> permit(int index, IdentityDocument document, Case subject) {
        return subject.policy().permitSpans().finds(document, subject.day())
                ? List.of(objection(FindingCode.PERMIT_SPAN_UNUSUAL, Severity.WARNING, index, "expires_on"))
                : List.of();
    }

    private static Finding objection(FindingCode code, Severity severity, int index, String part) {
        return Finding.of(code, severity, "documents[" + index + "]." + part);
    }
}
