package dev.jinvax.eligibility.application;

import dev.jinvax.eligibility.domain.Applicant;
import dev.jinvax.eligibility.domain.ApplicantId;
import dev.jinvax.eligibility.domain.Applicants;
import dev.jinvax.eligibility.domain.Assessed;
import dev.jinvax.eligibility.domain.Particulars;
import dev.jinvax.eligibility.domain.PersonSettlement.Claim;
import dev.jinvax.eligibility.domain.Persons;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Takes a partner's new declaration of an applicant, judges it again and tells the others. */
@Singleton
public class CorrectApplicant {
    private final Applicants applicants;
    private final Persons persons;
    private final KeyedHashes hashes;
    private final RecognisePersons recognise;
    private final AssessApplicants assess;
    private final KeepAssessments keep;
    private final Announcements announcements;

    public CorrectApplicant(
            Applicants applicants,
            Persons persons,
            KeyedHashes hashes,
            RecognisePersons recognise,
            AssessApplicants assess,
            KeepAssessments keep,
            Announcements announcements) {
        this.applicants = applicants;
        this.persons = persons;
        this.hashes = hashes;
        this.recognise = recognise;
        this.assess = assess;
        this.keep = keep;
        this.announcements = announcements;
    }

    /**
     * Corrects unless somebody else did meanwhile.
     *
     * @param expectedVersion the version the partner has seen, when it says so
     */
    @Transactional
    public Outcome correct(
            String clientId, ApplicantId id, Particulars particulars, Optional<Integer> expectedVersion) {
        Optional<Applicant> found = applicants.lock(List.of(id)).stream()
                .filter(applicant -> applicant.clientId().equals(clientId))
                .findFirst();
        if (found.isEmpty()) {
            return new Unknown();
        }
        Applicant before = found.get();
        if (expectedVersion.filter(version -> version != before.version()).isPresent()) {
            return new ChangedMeanwhile();
        }
        if (!Objects.equals(before.particulars().outApplicantNo(), particulars.outApplicantNo())) {
            return new NumberIsFixed();
        }
        return new Corrected(correct(before, particulars));
    }

    private Assessed correct(Applicant before, Particulars particulars) {
        List<String> documents = hashes.documents(particulars);
        recognise.recognise(List.of(new Claim(before.id(), documents, Optional.of(before.person()))));
        List<Assessed> judged = assess.assess(List.of(before.correct(particulars)));
        keep.update(judged);
        List<String> dropped = hashes.documents(before.particulars()).stream()
                .filter(hash -> !documents.contains(hash))
                .toList();
        if (!dropped.isEmpty()) {
            persons.releaseUnused(before.person(), dropped);
        }
        announcements.assessed(judged, Map.of());
        announcements.contacts(List.of(judged.get(0).applicant()));
        return judged.get(0);
    }

    /** What came of a correction. */
    public sealed interface Outcome {}

    /** It was taken. */
    public record Corrected(Assessed assessed) implements Outcome {}

    /** There is no such applicant of this partner. */
    public record Unknown() implements Outcome {}

    /** Somebody else corrected it since the partner looked. */
    public record ChangedMeanwhile() implements Outcome {}

    /** The partner's own number names one applicant for ever. */
    public record NumberIsFixed() implements Outcome {}
}
