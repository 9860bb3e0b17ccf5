package dev.jinvax.eligibility.application;

import dev.jinvax.eligibility.domain.ApplicantId;
import dev.jinvax.eligibility.domain.PersonKey;
import dev.jinvax.eligibility.domain.PersonSettlement;
import dev.jinvax.eligibility.domain.PersonSettlement.Claim;
import dev.jinvax.eligibility.domain.Persons;
import dev.jinvax.kit.ids.Ids;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Finds whose documents these are. Settled against what is known, then written; when somebody else wrote one of the
 * documents meanwhile, or a person was linked or erased, it is settled again.
 */
@Singleton
public class RecognisePersons {
    private static final Logger LOG = Logger.getLogger(RecognisePersons.class);
    private static final int ROUNDS = 5;

    private final Persons persons;
    private final Clock clock;

    public RecognisePersons(Persons persons, Clock clock) {
        this.persons = persons;
        this.clock = clock;
    }

    Map<ApplicantId, PersonKey> recognise(List<Claim> claims) {
        List<String> hashes = claims.stream()
                .map(Claim::documentHashes)
                .flatMap(List::stream)
                .distinct()
                .toList();
        Set<PersonKey> born = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, PersonKey> known = persons.known(hashes);
            Set<PersonKey> others = new HashSet<>(known.values());
            others.removeAll(born);
            if (!persons.hold(others).containsAll(others)) {
                continue;
            }
            PersonSettlement settlement = PersonSettlement.settle(claims, known, () -> new PersonKey(Ids.next()));
            born.addAll(settlement.newPersons());
            if (persons.claim(settlement.newDocuments()).size()
                    == settlement.newDocuments().size()) {
                persons.insert(born, clock.instant());
                open(settlement);
                return settlement.persons();
            }
        }
        throw new IllegalStateException("documents kept changing hands");
    }

    private void open(PersonSettlement settlement) {
        if (!settlement.cases().isEmpty()) {
            persons.openCases(settlement.cases(), clock.instant());
            LOG.infof(
                    "%d applicants have documents of two persons",
                    settlement.cases().size());
        }
    }
}
