package dev.jinvax.eligibility.domain.rule;

import dev.jinvax.eligibility.domain.Finding;
import dev.jinvax.eligibility.domain.FindingCode;
import dev.jinvax.eligibility.domain.Severity;
import dev.jinvax.eligibility.domain.document.DocumentType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All papers of a case together: whether they are the ones N8 asks for, and until when. */
record PapersReview(List<ReviewedDocument> documents) {
    static PapersReview of(Case subject) {
        return new PapersReview(
                IntStream.range(0, subject.particulars().documents().size())
                        .mapToObj(index -> ReviewedDocument.review(index, subject))
                        .toList());
    }

    /** Last day on which they hold; of papers the site has yet to look at, when none stand without it. */
    Optional<LocalDate> lastDay() {
        Optional<LocalDate> accepted = acceptedUntil();
        return accepted.isPresent() ? accepted : undecidedUntil();
    }

    /** Where the document is written that lapses on the day. */
    Optional<String> fieldThatLapsesOn(LocalDate day) {
        return documents.stream()
                .filter(each -> each.document().expiresOn().equals(day))
                .map(each -> "documents[" + each.index() + "].expires_on")
                .findFirst();
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        boolean accepted = acceptedUntil().isPresent();
        for (ReviewedDocument each : documents) {
            boolean dispensable = accepted || anotherStandsFor(each) || isVisa(each);
            each.objections().forEach(objection -> findings.add(dispensable ? softened(objection) : objection));
        }
        if (!accepted && needsPassportAndPermit()) {
            addMissing(findings);
        }
        return List.copyOf(findings);
    }

    private Optional<LocalDate> acceptedUntil() {
        Optional<LocalDate> passport = latest(PapersReview::isPassport, ReviewedDocument::stands);
        Optional<LocalDate> permit = latest(PapersReview::isPermit, ReviewedDocument::stands);
        Optional<LocalDate> both = passport.flatMap(one -> permit.map(other -> earlier(one, other)));
        return later(latest(PapersReview::isCard, ReviewedDocument::stands), both);
    }

    private Optional<LocalDate> undecidedUntil() {
        Optional<LocalDate> passport = latest(PapersReview::isPassport, ReviewedDocument::mayCount);
        Optional<LocalDate> permit = latest(PapersReview::isPermit, ReviewedDocument::mayCount);
        Optional<LocalDate> first =
                Stream.of(passport, permit).flatMap(Optional::stream).min(LocalDate::compareTo);
        return later(latest(PapersReview::isCard, ReviewedDocument::mayCount), first);
    }

    private Optional<LocalDate> latest(Predicate<DocumentType> role, Predicate<ReviewedDocument> counts) {
        return documents.stream()
                .filter(each -> role.test(each.document().type()) && counts.test(each))
                .map(each -> each.document().expiresOn())
                .max(LocalDate::compareTo);
    }

    /** Whoever shows a card alone is not asked for a passport as well. */
    private boolean needsPassportAndPermit() {
        return documents.stream().anyMatch(each -> !isCard(each.document().type())) || documents.isEmpty();
    }

    private void addMissing(List<Finding> findings) {
        if (documents.stream().noneMatch(each -> isPassport(each.document().type()))) {
            findings.add(Finding.of(FindingCode.PASSPORT_MISSING, Severity.REFER, "documents"));
        }
        if (documents.stream().noneMatch(each -> isPermit(each.document().type()))) {
            findings.add(Finding.of(FindingCode.PERMIT_MISSING, Severity.REFER, "documents"));
        }
    }

    private boolean anotherStandsFor(ReviewedDocument document) {
        Predicate<DocumentType> role = roleOf(document.document().type());
        return documents.stream().anyMatch(other -> role.test(other.document().type()) && other.stands());
    }

    private static Predicate<DocumentType> roleOf(DocumentType type) {
        return switch (type) {
            case PASSPORT -> PapersReview::isPassport;
            case RESIDENCE_PERMIT, STAY_PERMIT -> PapersReview::isPermit;
            case PERMANENT_RESIDENT_CARD -> PapersReview::isCard;
            case VISA -> none -> false;
        };
    }

    /** A visa counts for nothing: what is wrong with it never bars anybody. */
    private static boolean isVisa(ReviewedDocument document) {
        return document.document().type() == DocumentType.VISA;
    }

    private static Finding softened(Finding objection) {
        return objection.severity() == Severity.BLOCKING || objection.severity() == Severity.REFER
                ? new Finding(objection.code(), Severity.WARNING, objection.field())
                : objection;
    }

    private static boolean isPassport(DocumentType type) {
        return type == DocumentType.PASSPORT;
    }

    private static boolean isPermit(DocumentType type) {
        return type.permits();
    }

    private static boolean isCard(DocumentType type) {
        return type == DocumentType.PERMANENT_RESIDENT_CARD;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static Optional<LocalDate> later(Optional<LocalDate> one, Optional<LocalDate> other) {
        return Stream.of(one, other).flatMap(Optional::stream).max(LocalDate::compareTo);
    }
}
