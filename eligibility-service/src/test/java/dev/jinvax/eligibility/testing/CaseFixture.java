package dev.jinvax.eligibility.testing;

import dev.jinvax.eligibility.domain.Contact;
import dev.jinvax.eligibility.domain.Enrolment;
import dev.jinvax.eligibility.domain.Insurance;
import dev.jinvax.eligibility.domain.Particulars;
import dev.jinvax.eligibility.domain.PermitSpans;
import dev.jinvax.eligibility.domain.PersonName;
import dev.jinvax.eligibility.domain.Policy;
import dev.jinvax.eligibility.domain.Product;
import dev.jinvax.eligibility.domain.Retention;
import dev.jinvax.eligibility.domain.document.DocumentType;
import dev.jinvax.eligibility.domain.document.IdentityDocument;
import dev.jinvax.eligibility.domain.document.PermitKind;
import dev.jinvax.eligibility.domain.rule.Case;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A case for the rules; says only what matters. */
public final class CaseFixture {
    private LocalDate birthDate = LocalDate.of(1990, 1, 15);
    private String nationality = "USA";
    private final List<IdentityDocument> documents = new ArrayList<>();
    private Insurance insurance;
    private Enrolment enrolment = Enrolment.NOT_IN_ROLL;
    private LocalDate day = LocalDate.of(2026, 11, 22);
    private int minimumAge = 18;

    public static CaseFixture aCase() {
        return new CaseFixture();
    }

    /** The policy of June 2021, with the products of two makers. */
    public static Policy policy(int minimumAge) {
        return new Policy(
                1,
                LocalDate.of(2021, 6, 1),
                minimumAge,
                Set.of("SHANXI_SOCIAL_MEDICAL"),
                LocalDate.of(2023, 12, 1),
                new PermitSpans(90, 180, 5, 180),
                30,
                45,
                List.of(1, 3, 7, 14),
                120,
                2,
                List.of(
                        new Product("SINOVAC", "INACTIVATED", new Product.Maker("科兴", "Sinovac"), 2, 21, 15),
                        new Product("ZHIFEI", "RECOMBINANT_PROTEIN", new Product.Maker("智飞", "Zhifei"), 3, 28, 15)),
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

    public CaseFixture passport(String expiresOn) {
        return document(DocumentType.PASSPORT, null, "XDA123456", nationality, null, expiresOn, null);
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
        enrolment = Enrolment.IN_ROLL;
        return this;
    }

    public Case build() {
        return new Case(
                new Particulars(
                        null,
                        new PersonName("SMITH JOHN", null),
                        birthDate,
                        nationality,
                        documents,
                        insurance,
                        new Contact(null, null, "en")),
                enrolment,
                policy(minimumAge),
                day);
    }
}
