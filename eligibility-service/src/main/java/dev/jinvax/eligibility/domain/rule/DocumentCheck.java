package dev.jinvax.eligibility.domain.rule;

import dev.jinvax.eligibility.domain.Finding;
import dev.jinvax.eligibility.domain.FindingCode;
import dev.jinvax.eligibility.domain.Severity;
import dev.jinvax.eligibility.domain.document.IdentityDocument;
import dev.jinvax.eligibility.domain.document.MachineReadableZone;
import dev.jinvax.eligibility.domain.document.PermanentResidentCard;
import dev.jinvax.eligibility.domain.rule.ReviewedDocument.Shown;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one document is asked (N8); each says what speaks against it and leaves the rest to the others. */
enum DocumentCheck {
    KIND_COUNTS {
        @Override
        List<Finding> objections(Shown shown) {
            boolean counts = shown.subject().policy().acceptedDocuments().stream()
                    .anyMatch(papers -> papers.accepts(shown.document().type()));
            return counts
                    ? List.of()
                    : List.of(shown.objection(FindingCode.DOCUMENT_NOT_ACCEPTED, Severity.WARNING, "type"));
        }
    },
    DATES_ARE_POSSIBLE {
        @Override
        List<Finding> objections(Shown shown) {
            LocalDate issued = shown.document().issuedOn();
            boolean impossible = issued != null
                    && (issued.isAfter(shown.document().expiresOn())
                            || issued.isBefore(shown.subject().particulars().birthDate()));
            return impossible
                    ? List.of(shown.objection(FindingCode.DOCUMENT_DATES_IMPOSSIBLE, Severity.REFER, "issued_on"))
                    : List.of();
        }
    },
    /** Its last day still counts. */
    VALID_ON_THE_DAY {
        @Override
        List<Finding> objections(Shown shown) {
            LocalDate day = shown.subject().day();
            LocalDate issued = shown.document().issuedOn();
            List<Finding> objections = new ArrayList<>();
            if (shown.document().expiresOn().isBefore(day)) {
                objections.add(shown.objection(FindingCode.DOCUMENT_EXPIRED, Severity.BLOCKING, "expires_on"));
            }
            if (issued != null && issued.isAfter(day)) {
                objections.add(shown.objection(FindingCode.DOCUMENT_NOT_YET_VALID, Severity.BLOCKING, "issued_on")
                        .changesOn(issued));
            }
            return objections;
        }
    },
    CARD_NUMBER_IS_WELL_FORMED {
        @Override
        List<Finding> objections(Shown shown) {
            return card(shown).faults().stream()
                    .map(code -> shown.objection(code, Severity.BLOCKING, "number"))
                    .toList();
        }
    },
    CARD_FORM_EXISTS_ALREADY {
        @Override
        List<Finding> objections(Shown shown) {
            LocalDate first = shown.subject().policy().eighteenCharacterCardsFrom();
            boolean tooEarly = card(shown).form().equals(Optional.of(PermanentResidentCard.Form.DIGITS_2023))
                    && shown.subject().day().isBefore(first);
            return tooEarly
                    ? List.of(shown.objection(FindingCode.CARD_FORM_NOT_YET_ISSUED, Severity.BLOCKING, "number")
                            .changesOn(first))
                    : List.of();
        }
    },
    CARD_IS_THE_PERSONS {
        @Override
        List<Finding> objections(Shown shown) {
            PermanentResidentCard card = card(shown);
            List<Finding> objections = new ArrayList<>();
            if (!card.faults().isEmpty()) {
                return objections;
            }
            if (!card.fits(shown.subject().particulars().birthDate())) {
                objections.add(shown.objection(FindingCode.CARD_BIRTH_DATE_DIFFERS, Severity.REFER, "number"));
            }
            if (!card.nationality()
                    .equals(Optional.of(shown.subject().particulars().nationality()))) {
                objections.add(shown.objection(FindingCode.CARD_NATIONALITY_DIFFERS, Severity.WARNING, "number"));
            }
            return objections;
        }
    },
    MACHINE_READABLE_ZONE_IS_WELL_FORMED {
        @Override
        List<Finding> objections(Shown shown) {
            if (shown.document().mrz() == null) {
                return List.of();
            }
            Optional<MachineReadableZone> zone = zone(shown);
            if (zone.isEmpty()) {
                return List.of(shown.objection(FindingCode.MRZ_MALFORMED, Severity.REFER, "mrz"));
            }
            return zone.get().faults().stream()
                    .map(code -> shown.objection(code, severity(code), "mrz"))
                    .toList();
        }

        /** A digit may be misread; a country that does not exist issued nothing. */
        private Severity severity(FindingCode code) {
            return code == FindingCode.MRZ_COUNTRY_UNKNOWN ? Severity.BLOCKING : Severity.REFER;
        }
    },
    MACHINE_READABLE_ZONE_SAYS_THE_SAME {
        @Override
        List<Finding> objections(Shown shown) {
            Optional<MachineReadableZone> read =
                    zone(shown).filter(each -> each.faults().isEmpty());
            if (read.isEmpty()) {
                return List.of();
            }
            List<Finding> objections = new ArrayList<>();
            if (!agrees(read.get(), shown)) {
                objections.add(shown.objection(FindingCode.MRZ_DIFFERS, Severity.REFER, "mrz"));
            }
            // Names carry no check digit and are spelt in many ways: never more than a warning.
            if (!read.get().agreesOnName(shown.subject().particulars().name().latin())) {
                objections.add(shown.objection(FindingCode.MRZ_NAME_DIFFERS, Severity.WARNING, "mrz"));
            }
            return objections;
        }

        private boolean agrees(MachineReadableZone zone, Shown shown) {
            IdentityDocument passport = shown.document();
            return zone.agrees(
                    passport.number(),
                    passport.issuingCountry(),
                    passport.expiresOn(),
                    shown.subject().particulars().birthDate(),
                    shown.subject().particulars().nationality());
        }
    },
    PERMIT_LASTS_AS_PERMITS_DO {
        @Override
        List<Finding> objections(Shown shown) {
            boolean unusual = shown.subject()
                    .policy()
                    .permitSpans()
                    .finds(shown.document(), shown.subject().day());
            return unusual
                    ? List.of(shown.objection(FindingCode.PERMIT_SPAN_UNUSUAL, Severity.WARNING, "expires_on"))
                    : List.of();
        }
    };

    abstract List<Finding> objections(Shown shown);

    private static PermanentResidentCard card(Shown shown) {
        return new PermanentResidentCard(shown.document().number());
    }

    private static Optional<MachineReadableZone> zone(Shown shown) {
        return Optional.ofNullable(shown.document().mrz()).flatMap(MachineReadableZone::of);
    }
}
