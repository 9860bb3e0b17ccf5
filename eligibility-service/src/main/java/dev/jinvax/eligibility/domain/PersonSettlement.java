package dev.jinvax.eligibility.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Which person each claim belongs to. Claims are settled in order: a claim joins the person its applicant already is, or
 * else the oldest one any of its documents is known under, or else a new one. Where two persons are meant, nothing is
 * merged: the other one is reported.
 *
 * @param newDocuments in order of hash, so that every writer takes its locks in the same order
 */
public record PersonSettlement(
        Map<ApplicantId, PersonKey> persons,
        TreeMap<String, PersonKey> newDocuments,
        Set<PersonKey> newPersons,
        List<LinkCase> cases) {
    /** An applicant and the hashes of its documents. */
    public record Claim(ApplicantId applicant, List<String> documentHashes, Optional<PersonKey> current) {}

    public static PersonSettlement settle(
            List<Claim> claims, Map<String, PersonKey> known, Supplier<PersonKey> nextKey) {
        PersonSettlement settlement =
                new PersonSettlement(new HashMap<>(), new TreeMap<>(), new LinkedHashSet<>(), new ArrayList<>());
        Map<String, PersonKey> byDocument = new HashMap<>(known);
        claims.forEach(claim -> settlement.settle(claim, byDocument, nextKey));
        return settlement;
    }

    private void settle(Claim claim, Map<String, PersonKey> byDocument, Supplier<PersonKey> nextKey) {
        List<PersonKey> meant = claim.documentHashes().stream()
                .map(byDocument::get)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        PersonKey person = claim.current().orElseGet(() -> meant.isEmpty() ? born(nextKey) : meant.get(0));
        persons.put(claim.applicant(), person);
        for (String hash : claim.documentHashes()) {
            if (byDocument.putIfAbsent(hash, person) == null) {
                newDocuments.put(hash, person);
            }
        }
        meant.stream()
                .filter(other -> !other.equals(person))
                .forEach(other -> cases.add(new LinkCase(person, other, claim.applicant())));
    }

    private PersonKey born(Supplier<PersonKey> nextKey) {
        PersonKey key = nextKey.get();
        newPersons.add(key);
        return key;
    }
}
