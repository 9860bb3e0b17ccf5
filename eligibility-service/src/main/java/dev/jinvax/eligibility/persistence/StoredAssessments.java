package dev.jinvax.eligibility.persistence;

import dev.jinvax.eligibility.domain.ApplicantId;
import dev.jinvax.eligibility.domain.Assessed;
import dev.jinvax.eligibility.domain.Assessments;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Assessments in PostgreSQL. */
@Singleton
class StoredAssessments implements Assessments {
    private static final String APPEND = """
            insert into assessment (applicant_id, version, assessment_id, policy_version, outcome, payment, assessed_at,
                inputs_digest, answer)
            select * from unnest(?::uuid[], ?::int[], ?::uuid[], ?::int[], ?::text[], ?::text[], ?::timestamptz[],
                ?::text[], ?::text[])
            """;
    private static final String ANSWER_AT = """
            select answer from assessment where applicant_id = ? and assessed_at <= ? order by version desc limit 1
            """;
    private static final String ANSWERS = """
            select distinct on (applicant_id) applicant_id, answer from assessment where applicant_id = any(?)
            order by applicant_id, version desc
            """;
    private static final String ERASE = "delete from assessment where applicant_id = ?";

    private final Database database;

    StoredAssessments(Database database) {
        this.database = database;
    }

    @Override
    public void append(List<Assessed> assessed) {
        database.update(
                APPEND,
                parameters -> parameters
                        .ids(assessed, each -> each.applicant().id().value())
                        .numbers(assessed, each -> each.applicant().version())
                        .ids(assessed, Assessed::assessmentId)
                        .numbers(assessed, each -> each.assessment().policyVersion())
                        .texts(assessed, each -> each.assessment().outcome().name())
                        .texts(assessed, each -> each.assessment().payment().name())
                        .texts(
                                assessed,
                                each -> each.assessedAt()
                                        .atOffset(ZoneOffset.UTC)
                                        .toString())
                        .texts(assessed, Assessed::inputsDigest)
                        .texts(assessed, Assessed::answer));
    }

    @Override
    public Optional<String> answerAt(ApplicantId id, Instant at) {
        return database
                .query(ANSWER_AT, parameters -> parameters.id(id.value()).instant(at), row -> row.getString("answer"))
                .stream()
                .findFirst();
    }

    @Override
    public Map<ApplicantId, String> answers(Collection<ApplicantId> ids) {
        Map<ApplicantId, String> answers = new HashMap<>();
        List<ApplicantId> asked = List.copyOf(ids);
        database.query(
                ANSWERS,
                parameters -> parameters.ids(asked, ApplicantId::value),
                row -> answers.put(
                        new ApplicantId(row.getObject("applicant_id", UUID.class)), row.getString("answer")));
        return answers;
    }

    @Override
    public void erase(ApplicantId id) {
        database.update(ERASE, parameters -> parameters.id(id.value()));
    }
}
