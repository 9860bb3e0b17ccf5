package dev.jinvax.notification.application;

import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** The bells of the two workers; what a transaction adds is told to them once it is committed. */
@Singleton
public class Bells {
    private final Bell reminders = new Bell();
    private final Bell deliveries = new Bell();
    private final TransactionSynchronizationRegistry transaction;

    public Bells(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    public Bell reminders() {
        return reminders;
    }

    public Bell deliveries() {
        return deliveries;
    }

    void ringAfterCommit(Bell bell) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    bell.ring();
                }
            }
        });
    }
}
