package dev.jinvax.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutboxFloorTest {
    private static final long ALL = Long.MAX_VALUE;
    private final OutboxFloor floor = new OutboxFloor();

    @Test
    void positionIsPassedOnceAllTransactionsOfItsTimeHaveEndedAndItsRowsAreGone() {
        floor.look(100, 7, 9);
        floor.look(200, 7, 12);
        floor.cleared(ALL);
        assertThat(floor.position()).isZero();

        floor.look(300, 12, 15);
        floor.cleared(99);
        assertThat(floor.position()).isZero();

        floor.cleared(100);
        assertThat(floor.position()).isEqualTo(100);
    }

    @Test
    void transactionThatStillRunsMayHoldAnEarlierPosition() {
        floor.look(100, 7, 9);
        floor.look(200, 8, 12);
        for (int look = 0; look < 20; look++) {
            floor.look(300 + look, 11, 40);
            floor.cleared(ALL);
        }

        assertThat(floor.position()).isZero();
    }

    @Test
    void transactionNumberedJustAfterItsPositionWasGivenIsWaitedFor() {
        // Given position 100 before the first look, numbered 9 after it, and still running.
        floor.look(100, 9, 9);
        floor.look(100, 9, 10);
        floor.look(100, 9, 10);
        floor.cleared(ALL);

        assertThat(floor.position()).isZero();
    }

    @Test
    void everythingIsWalkedOnceAMinute() {
        for (int look = 1; look < 60; look++) {
            floor.look(look, look, look);
            floor.cleared(ALL);
        }
        assertThat(floor.position()).isPositive();

        floor.look(60, 60, 60);

        assertThat(floor.position()).isZero();
    }
}
