package dev.jinvax.eligibility.domain;

import java.util.UUID;

/** Names a person across all partners; says nothing about them. Keys are in the order of making. */
public record PersonKey(UUID value) implements Comparable<PersonKey> {
    @Override
    public int compareTo(PersonKey other) {
        return value.toString().compareTo(other.value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
