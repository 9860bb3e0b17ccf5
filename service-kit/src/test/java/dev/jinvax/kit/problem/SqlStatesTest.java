package dev.jinvax.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What passes by itself is known as such however deep it lies. */
class SqlStatesTest {
    private static final SQLException LOST = new SQLException("lost", "08006");
    private static final SQLException WRONG = new SQLException("not unique", "23505");

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(LOST, true),
                Arguments.of(WRONG, false),
                Arguments.of(new SQLException("no connection to be had"), true),
                Arguments.of(new IllegalStateException("could not read", LOST), true),
                Arguments.of(new IllegalStateException("could not read", WRONG), false),
                Arguments.of(new IllegalStateException("none"), false),
                Arguments.of(unheardCommit(LOST), true),
                Arguments.of(unheardCommit(WRONG), false),
                Arguments.of(new IllegalStateException("invoking", unheardCommit(LOST)), true));
    }

    /** As the transaction manager tells of a commit that failed. */
    private static Throwable unheardCommit(SQLException failure) {
        Exception rollback = new Exception("could not commit");
        rollback.addSuppressed(new Exception("of the one resource", failure));
        return rollback;
    }

    @ParameterizedTest
    @MethodSource("failures")
    void failureOfTheDatabaseIsFoundBehindWhatIsThrown(Throwable failure, boolean passes) {
        assertThat(SqlStates.hasTransientCause(failure)).isEqualTo(passes);
    }

    @ParameterizedTest
    @MethodSource("circles")
    void circleOfCausesEnds(Throwable circle) {
        assertThat(SqlStates.hasTransientCause(circle)).isFalse();
    }

    static Stream<Throwable> circles() {
        Exception one = new Exception("one");
        Exception other = new Exception("other", one);
        one.initCause(other);
        return Stream.of(one, other);
    }
}
