package dev.jinvax.eligibility.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.eligibility.domain.PersonSettlement.Claim;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PersonSettlementTest {
    private static final PersonKey OLD = new PersonKey(new UUID(1, 1));
    private static final PersonKey OTHER = new PersonKey(new UUID(1, 2));

    private final AtomicLong next = new AtomicLong(100);
    private final ApplicantId anna = applicant(1);
    private final ApplicantId again = applicant(2);

    @Test
    void unknownDocumentsMakeANewPerson() {
        PersonSettlement settled = settle(Map.of(), claim(anna, "passport", "card"));

        assertThat(settled.newPersons()).containsExactly(settled.persons().get(anna));
        assertThat(settled.newDocuments()).containsOnlyKeys("card", "passport");
        assertThat(settled.cases()).isEmpty();
    }

    @Test
    void secondPassportJoinsThePersonOfTheCard() {
        PersonSettlement settled = settle(Map.of("card", OLD), claim(anna, "passport", "card"));

        assertThat(settled.persons()).containsEntry(anna, OLD);
        assertThat(settled.newDocuments()).containsExactly(Map.entry("passport", OLD));
        assertThat(settled.newPersons()).isEmpty();
    }

    @Test
    void rowsOfOneBatchThatShareADocumentAreOnePerson() {
        PersonSettlement settled = settle(Map.of(), claim(anna, "passport"), claim(again, "card", "passport"));

        assertThat(settled.newPersons()).hasSize(1);
        assertThat(settled.persons().get(anna)).isEqualTo(settled.persons().get(again));
    }

    @Test
    void documentsOfTwoPersonsAreReportedNotMerged() {
        PersonSettlement settled = settle(Map.of("passport", OTHER, "card", OLD), claim(anna, "passport", "card"));

        assertThat(settled.persons()).containsEntry(anna, OLD);
        assertThat(settled.newDocuments()).isEmpty();
        assertThat(settled.cases()).containsExactly(new LinkCase(OLD, OTHER, anna));
    }

    @Test
    void correctionStaysWithItsPersonEvenWhenTheNewDocumentIsAnothers() {
        Claim corrected = new Claim(anna, List.of("passport"), Optional.of(OTHER));

        PersonSettlement settled = PersonSettlement.settle(List.of(corrected), Map.of("passport", OLD), this::nextKey);

        assertThat(settled.persons()).containsEntry(anna, OTHER);
        assertThat(settled.cases()).containsExactly(new LinkCase(OLD, OTHER, anna));
    }

    @Test
    void somebodyWithoutRecognisedDocumentsIsAlwaysNew() {
        PersonSettlement settled = settle(Map.of(), claim(anna), claim(again));

        assertThat(settled.newPersons()).hasSize(2);
    }

    private PersonSettlement settle(Map<String, PersonKey> known, Claim... claims) {
        return PersonSettlement.settle(List.of(claims), known, this::nextKey);
    }

    private PersonKey nextKey() {
        return new PersonKey(new UUID(2, next.incrementAndGet()));
    }

    private static Claim claim(ApplicantId applicant, String... hashes) {
        return new Claim(applicant, List.of(hashes), Optional.empty());
    }

    private static ApplicantId applicant(long number) {
        return new ApplicantId(new UUID(0, number));
    }
}
