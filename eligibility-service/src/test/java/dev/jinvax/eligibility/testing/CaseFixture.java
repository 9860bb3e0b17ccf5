package dev.jinvax.eligibility.testing;

import dev.jinvax.eligibility.domain.AcceptedPapers;
import dev.jinvax.eligibility.domain.AcceptedPapers.Place;
import dev.jinvax.eligibility.domain.Contact;
import dev.jinvax.eligibility.domain.Insurance;
import dev.jinvax.eligibility.domain.Particulars;
import dev.jinvax.eligibility.domain.PermitSpans;
import dev.jinvax.eligibility.domain.PersonName;
import dev.jinvax.eligibility.domain.Policy;
import dev.jinvax.eligibility.domain.Product;
import dev.jinvax.eligibility.domain.Retention;
import dev.jinvax.eligibility.domain.RollEntry;
import dev.jinvax.eligibility.domain.document.DocumentType;
import dev.jinvax.eligibility.domain.document.IdentityDocument;
import dev.jinvax.eligibility.domain.document.PermitKind;
import dev.jinvax.eligibility.domain.rule.Case;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A case for the rules; says only what matters. */
public final class CaseFixture {
    /** N8: a card alone, or a passport beside a permit. */
    private static final List<AcceptedPapers> NOTICE = List.of(
            papers(List.of(DocumentType.PERMANENT_RESIDENT_CARD)),
            papers(List.of(DocumentType.PASSPORT), List.of(DocumentType.RESIDENCE_PERMIT, DocumentType.STAY_PERMIT)));

    private LocalDate birthDate = LocalDate.of(1990, 1, 15);
    private String nationality = "USA";
    private final List<IdentityDocument> documents = new ArrayList<>();
    private Insurance insurance;
    private RollEntry inRoll;
    private String name = "SMITH JOHN";
    private LocalDate day = LocalDate.of(2026, 11, 22);
    private int minimumAge = 18;
    private List<AcceptedPapers> accepted = NOTICE;

    public static CaseFixture aCase() {
        return new CaseFixture();
    }

    /** Somebody with a passport and a work permit that last to these days. */
    public static CaseFixture pair(String passportUntil, String permitUntil) {
        return aCase().passport(passportUntil).permit(permitUntil);
    }

    /** The policy of June 2021, with the products of two makers. */
    private Policy policy() {
        return new Policy(
                1,
                LocalDate.of(2021, 6, 1),
                minimumAge,
                accepted,
                Set.of("SHANXI_SOCIAL_MEDICAL"),
                LocalDate.of(2023, 12, 1),
                new PermitSpans(90, 180, 5, 180),
                30,
                45,
                List.of(1, 3, 7, 14),
                120,
                2,
                Optional.empty(),
                List.of(
                        new Product(
                                "SINOVAC",
                                "INACTIVATED",
                                new Product.Maker("科兴", "Sinovac"),
                                2,
                                21,
                                15,
                                List.of("P56D"),
                                Set.of()),
                        new Product(
                                "ZHIFEI",
                                "RECOMBINANT_PROTEIN",
                                new Product.Maker("智飞", "Zhifei"),
                                3,
                                28,
                                15,
                                List.of("P56D", "P6M"),
                                Set.of())),
                Set.of(),
                new Retention(90, 30));
    }

    public CaseFixture on(String date) {
        day = LocalDate.parse(date);
        return this;
    }

    public CaseFixture born(String date) {
        birthDate = LocalDate.parse(date);
        return this;
    }

    public CaseFixture nationality(String code) {
        nationality = code;
        return this;
    }

    public CaseFixture minimumAge(int years) {
        minimumAge = years;
        return this;
    }

    /** A policy that takes these papers alone; each argument is a set of which all are needed. */
    @SafeVarargs
    public final CaseFixture accepting(List<DocumentType>... sets) {
        accepted = Arrays.stream(sets)
                .map(set -> new AcceptedPapers(
                        set.stream().map(type -> new Place(List.of(type))).toList()))
                .toList();
        return this;
    }

    @SafeVarargs
    private static AcceptedPapers papers(List<DocumentType>... places) {
        return new AcceptedPapers(Arrays.stream(places).map(Place::new).toList());
    }

    public CaseFixture named(String latin) {
        name = latin;
        return this;
    }

    public CaseFixture passport(String expiresOn) {
        return document(DocumentType.PASSPORT, null, "XDA123456", nationality, null, expiresOn, null);
    }

    public CaseFixture passport(String issuedOn, String expiresOn) {
        return document(DocumentType.PASSPORT, null, "XDA123456", nationality, issuedOn, expiresOn, null);
    }

    public CaseFixture passportWithMrz(String expiresOn, String mrz) {
        return document(DocumentType.PASSPORT, null, "XDA123456", nationality, null, expiresOn, mrz);
    }

    public CaseFixture visa(String expiresOn) {
        return document(DocumentType.VISA, null, "V1234567", "CHN", null, expiresOn, null);
    }

    public CaseFixture permit(String expiresOn) {
        return document(DocumentType.RESIDENCE_PERMIT, PermitKind.WORK, "140100123", "CHN", null, expiresOn, null);
    }

    public CaseFixture permit(PermitKind kind, String issuedOn, String expiresOn) {
        return document(DocumentType.RESIDENCE_PERMIT, kind, "140100123", "CHN", issuedOn, expiresOn, null);
    }

    public CaseFixture stayPermit(String expiresOn) {
        return document(DocumentType.STAY_PERMIT, null, "140100124", "CHN", null, expiresOn, null);
    }

    public CaseFixture stayPermit(String issuedOn, String expiresOn) {
        return document(DocumentType.STAY_PERMIT, null, "140100124", "CHN", issuedOn, expiresOn, null);
    }

    public CaseFixture card(String number, String expiresOn) {
        return document(DocumentType.PERMANENT_RESIDENT_CARD, null, number, "CHN", null, expiresOn, null);
    }

    private CaseFixture document(
            DocumentType type,
            PermitKind kind,
            String number,
            String country,
            String issuedOn,
            String expiresOn,
            String mrz) {
        documents.add(new IdentityDocument(
                type,
                kind,
                number,
                country,
                issuedOn == null ? null : LocalDate.parse(issuedOn),
                LocalDate.parse(expiresOn),
                mrz,
                null));
        return this;
    }

    public CaseFixture insured(String scheme) {
        insurance = new Insurance(scheme, "SX1");
        return this;
    }

    public CaseFixture inRoll() {
        return inRoll(null, null);
    }

    public CaseFixture inRoll(String validFrom, String validUntil) {
        inRoll = new RollEntry(
                "hash",
                Optional.ofNullable(validFrom).map(LocalDate::parse),
                Optional.ofNullable(validUntil).map(LocalDate::parse));
        return this;
    }

    public Case build() {
        return new Case(
                new Particulars(
                        null,
                        new PersonName(name, null),
                        birthDate,
                        nationality,
                        documents,
                        insurance,
                        new Contact(null, null, "en")),
                Optional.ofNullable(inRoll),
                policy(),
                day);
    }
}
