package dev.jinvax.notification.application;

import dev.jinvax.notification.domain.OpsFigures;
import dev.jinvax.notification.persistence.StoredOpsFigures;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** Counts what ops watches: messages by city, day and state. */
@Singleton
public class CountForOps {
    private final StoredOpsFigures figures;

    public CountForOps(StoredOpsFigures figures) {
        this.figures = figures;
    }

    /** Both days included. */
    @Transactional
    public OpsFigures count(LocalDate from, LocalDate to) {
        return figures.count(from, to);
    }
}
