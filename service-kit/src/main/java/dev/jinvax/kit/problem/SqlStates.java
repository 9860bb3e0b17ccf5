package dev.jinvax.kit.problem;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which database failures pass by themselves (PostgreSQL appendix A). */
public final class SqlStates {
    /** Connection lost, out of resources, operator intervention, deadlock and serialisation, lock not available. */
    private static final Set<String> TRANSIENT_CLASSES = Set.of("08", "53", "57", "40", "55");

    private static final int MOST_CAUSES = 20;

    private SqlStates() {}

    /** Whether the same statement may succeed later; an absent state means no connection could be had. */
    public static boolean isTransient(SQLException failure) {
        String state = failure.getSQLState();
        return state == null || state.length() < 2 || TRANSIENT_CLASSES.contains(state.substring(0, 2));
    }

    /**
     * Whether a database failure that passes by itself is behind {@code failure}. A connection that is lost at a commit is
     * no cause of what the transaction manager throws then, but suppressed in it.
     */
    public static boolean hasTransientCause(Throwable failure) {
        return isBehind(failure, MOST_CAUSES);
    }

    private static boolean isBehind(@Nullable Throwable failure, int most) {
        if (failure == null || most == 0) {
            return false;
        }
        return (failure instanceof SQLException sql && isTransient(sql))
                || isBehind(failure.getCause(), most - 1)
                || Arrays.stream(failure.getSuppressed()).anyMatch(each -> isBehind(each, most - 1));
    }
}
