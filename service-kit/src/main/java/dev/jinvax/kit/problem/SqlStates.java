package dev.jinvax.kit.problem;

import java.sql.SQLException;
import java.util.Set;

/** Which database failures pass by themselves (PostgreSQL appendix A). */
public final class SqlStates {
    /** Connection lost, out of resources, operator intervention, deadlock and serialisation, lock not available. */
    private static final Set<String> TRANSIENT_CLASSES = Set.of("08", "53", "57", "40", "55");

    private SqlStates() {}

    /** Whether the same statement may succeed later; an absent state means no connection could be had. */
    public static boolean isTransient(SQLException failure) {
        String state = failure.getSQLState();
        return state == null || state.length() < 2 || TRANSIENT_CLASSES.contains(state.substring(0, 2));
    }

    /** Whether {@code failure} or one of its causes is a database failure that passes by itself. */
    public static boolean hasTransientCause(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (cause instanceof SQLException sql && isTransient(sql)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
