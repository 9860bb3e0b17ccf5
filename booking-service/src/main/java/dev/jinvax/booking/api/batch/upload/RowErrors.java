package dev.jinvax.booking.api.batch.upload;

import dev.jinvax.booking.domain.batch.RowError;
import dev.jinvax.booking.domain.batch.RowProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gathers everything that is wrong with a row, one thing for each field. */
final class RowErrors {
    private static final int MOST = 100;

    private final List<RowError> errors = new ArrayList<>();
    private final Set<String> fields = new HashSet<>();

    void add(RowProblem problem, String field) {
        if (errors.size() < MOST && fields.add(field)) {
            errors.add(problem.at(field));
        }
    }

    void add(RowProblem problem) {
        if (errors.size() < MOST) {
            errors.add(RowError.of(problem));
        }
    }

    boolean has(String field) {
        return fields.contains(field);
    }

    List<RowError> all() {
        return List.copyOf(errors);
    }
}
