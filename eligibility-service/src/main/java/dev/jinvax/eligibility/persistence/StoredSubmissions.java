package dev.jinvax.eligibility.persistence;

import dev.jinvax.eligibility.domain.ApplicantId;
import dev.jinvax.eligibility.domain.Submission;
import dev.jinvax.eligibility.domain.Submissions;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Batch rows in PostgreSQL. */
@Singleton
class StoredSubmissions implements Submissions {
    private static final String APPLICANTS = """
            select s.batch_id, s.row_number, s.applicant_id
            from unnest(?::uuid[], ?::int[]) as asked(batch_id, row_number)
            join submission s on s.batch_id = asked.batch_id and s.row_number = asked.row_number
            where s.applicant_id is not null
            """;
    private static final String KEEP = """
            insert into submission (answered_at, batch_id, row_number, applicant_id)
            select ?::timestamptz, batch_id, row_number, applicant_id::uuid
            from unnest(?::uuid[], ?::int[], ?::text[]) as answered(batch_id, row_number, applicant_id)
            order by batch_id, row_number
            on conflict (batch_id, row_number) do update
                set applicant_id = excluded.applicant_id, answered_at = excluded.answered_at
            """;

    private final Database database;

    StoredSubmissions(Database database) {
        this.database = database;
    }

    @Override
    public Map<Submission, ApplicantId> applicants(Collection<Submission> submissions) {
        List<Submission> asked = List.copyOf(submissions);
        Map<Submission, ApplicantId> applicants = new HashMap<>();
        database.query(
                APPLICANTS,
                parameters -> parameters.ids(asked, Submission::batchId).numbers(asked, Submission::row),
                row -> applicants.put(
                        new Submission(row.getObject("batch_id", UUID.class), row.getInt("row_number")),
                        new ApplicantId(row.getObject("applicant_id", UUID.class))));
        return applicants;
    }

    @Override
    public void keep(Map<Submission, Optional<ApplicantId>> became, Instant now) {
        List<Map.Entry<Submission, Optional<ApplicantId>>> rows = List.copyOf(became.entrySet());
        database.update(
                KEEP,
                parameters -> parameters
                        .instant(now)
                        .ids(rows, row -> row.getKey().batchId())
                        .numbers(rows, row -> row.getKey().row())
                        .texts(
                                rows,
                                row -> row.getValue().map(ApplicantId::toString).orElse(null)));
    }
}
