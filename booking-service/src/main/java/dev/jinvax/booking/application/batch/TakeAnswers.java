package dev.jinvax.booking.application.batch;

import dev.jinvax.booking.domain.batch.BatchRows;
import dev.jinvax.booking.domain.batch.BatchRows.Answer;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Notes what eligibility answered for rows; the worker sees when the last one is in. */
@Singleton
public class TakeAnswers {
    private final BatchRows rows;

    public TakeAnswers(BatchRows rows) {
        this.rows = rows;
    }

    @Transactional
    public void take(List<Answer> answers) {
        if (!answers.isEmpty()) {
            rows.answer(answers);
        }
    }

    /** People who were erased are forgotten here too. */
    @Transactional
    public void forget(List<UUID> applicants) {
        if (!applicants.isEmpty()) {
            rows.forget(applicants);
        }
    }
}
