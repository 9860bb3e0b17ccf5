package dev.jinvax.eligibility.application;

import dev.jinvax.eligibility.application.Registration.Repeated;
import dev.jinvax.eligibility.application.RegistrationOutcome.NumberTaken;
import dev.jinvax.eligibility.application.RegistrationOutcome.Registered;
import dev.jinvax.eligibility.domain.Applicant;
import dev.jinvax.eligibility.domain.ApplicantId;
import dev.jinvax.eligibility.domain.Applicants;
import dev.jinvax.eligibility.domain.Assessed;
import dev.jinvax.eligibility.domain.OwnNumber;
import dev.jinvax.eligibility.domain.PersonKey;
import dev.jinvax.eligibility.domain.PersonSettlement.Claim;
import dev.jinvax.kit.ids.Ids;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Registers people, one or hundreds at once: each step is one statement, so a registration is a batch of one. */
@Singleton
public class RegisterApplicants {
    private final Applicants applicants;
    private final KeyedHashes hashes;
    private final RecognisePersons recognise;
    private final AssessApplicants assess;
    private final KeepAssessments keep;

    public RegisterApplicants(
            Applicants applicants,
            KeyedHashes hashes,
            RecognisePersons recognise,
            AssessApplicants assess,
            KeepAssessments keep) {
        this.applicants = applicants;
        this.hashes = hashes;
        this.recognise = recognise;
        this.assess = assess;
        this.keep = keep;
    }

    /**
     * Registers, without telling anybody yet.
     *
     * @param asked no two of them with the same number of the same partner
     * @return what came of each, in the same order
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<RegistrationOutcome> register(List<Registration> asked) {
        List<Entry> entries = enter(asked);
        List<Entry> accepted = entries.stream().filter(entry -> !entry.taken).toList();
        Map<ApplicantId, PersonKey> persons =
                recognise.recognise(accepted.stream().map(this::claim).toList());
        List<Assessed> judged = assess.assess(
                accepted.stream().map(entry -> entry.applicant(persons)).toList());
        Map<ApplicantId, Assessed> kept = keep(judged);
        return entries.stream().map(entry -> outcome(entry, kept)).toList();
    }

    private List<Entry> enter(List<Registration> asked) {
        List<Optional<OwnNumber>> numbers = asked.stream()
                .map(each -> hashes.ownNumber(each.clientId(), each.particulars()))
                .toList();
        Map<OwnNumber, ApplicantId> named =
                applicants.named(numbers.stream().flatMap(Optional::stream).toList());
        List<Optional<ApplicantId>> earlier = new ArrayList<>();
        for (int index = 0; index < asked.size(); index++) {
            Optional<ApplicantId> before = asked.get(index).before();
            earlier.add(numbers.get(index)
                    .flatMap(number -> Optional.ofNullable(named.get(number)))
                    .or(() -> before));
        }
        Map<ApplicantId, Applicant> living =
                applicants
                        .lock(earlier.stream()
                                .flatMap(Optional::stream)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Applicant::id, Function.identity()));
        List<Entry> entries = new ArrayList<>();
        for (int index = 0; index < asked.size(); index++) {
            entries.add(Entry.of(asked.get(index), earlier.get(index), living));
        }
        return entries;
    }

    private Claim claim(Entry entry) {
        return new Claim(
                entry.id, hashes.documents(entry.registration.particulars()), entry.existing.map(Applicant::person));
    }

    private Map<ApplicantId, Assessed> keep(List<Assessed> judged) {
        Map<Boolean, List<Assessed>> byNewness = judged.stream()
                .collect(Collectors.partitioningBy(each -> each.applicant().version() == 1));
        Map<ApplicantId, Assessed> kept = new HashMap<>();
        keep.insert(Objects.requireNonNull(byNewness.get(true)))
                .forEach(each -> kept.put(each.applicant().id(), each));
        List<Assessed> corrected = Objects.requireNonNull(byNewness.get(false));
        if (!corrected.isEmpty()) {
            keep.update(corrected);
            corrected.forEach(each -> kept.put(each.applicant().id(), each));
        }
        return kept;
    }

    private static RegistrationOutcome outcome(Entry entry, Map<ApplicantId, Assessed> kept) {
        Assessed assessed = kept.get(entry.id);
        if (assessed != null) {
            return new Registered(assessed);
        }
        if (!entry.taken && entry.registration.repeated() == Repeated.CORRECT) {
            throw new IllegalStateException("the number was taken a moment ago; the next attempt corrects");
        }
        return new NumberTaken();
    }

    /** A registration with the applicant it may already have. */
    private record Entry(Registration registration, ApplicantId id, Optional<Applicant> existing, boolean taken) {
        static Entry of(Registration registration, Optional<ApplicantId> earlier, Map<ApplicantId, Applicant> living) {
            if (earlier.isEmpty()) {
                return new Entry(registration, new ApplicantId(Ids.next()), Optional.empty(), false);
            }
            Optional<Applicant> existing = Optional.ofNullable(living.get(earlier.get()));
            boolean taken = existing.isEmpty() || registration.repeated() == Repeated.REFUSE;
            return new Entry(registration, earlier.get(), existing, taken);
        }

        Applicant applicant(Map<ApplicantId, PersonKey> persons) {
            return existing.map(known -> known.correct(registration.particulars()))
                    .orElseGet(() -> Applicant.register(
                            id,
                            registration.clientId(),
                            registration.orgId(),
                            Objects.requireNonNull(persons.get(id)),
                            registration.particulars()));
        }
    }
}
