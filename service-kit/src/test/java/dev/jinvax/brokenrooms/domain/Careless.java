package dev.jinvax.brokenrooms.domain;

import jakarta.transaction.Transactional;
import java.time.Instant;

/** Breaks the rules of the rooms on purpose: {@code RoomRulesTest} shows that they notice. */
@Transactional
public class Careless {
    private final Instant at = Instant.now();
    private String name = "";

    public void setName(String name) {
        this.name = name;
    }

    @Override
    public String toString() {
        return at + name;
    }
}
