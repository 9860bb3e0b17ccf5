package dev.jinvax.eligibility.application;

import dev.jinvax.eligibility.application.Registration.Repeated;
import dev.jinvax.eligibility.application.RegistrationOutcome.NumberTaken;
import dev.jinvax.eligibility.application.RegistrationOutcome.Registered;
import dev.jinvax.eligibility.domain.ApplicantId;
import dev.jinvax.eligibility.domain.Assessed;
import dev.jinvax.eligibility.domain.Particulars;
import dev.jinvax.eligibility.domain.Submission;
import dev.jinvax.eligibility.domain.Submissions;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Registers the people of batch rows, hundreds at once, and answers each row: an assessment or what is wrong. */
@Singleton
public class AnswerSubmissions {
    private final ReadApplicantForm read;
    private final RegisterApplicants register;
    private final Submissions submissions;
    private final Announcements announcements;
    private final Clock clock;

    public AnswerSubmissions(
            ReadApplicantForm read,
            RegisterApplicants register,
            Submissions submissions,
            Announcements announcements,
            Clock clock) {
        this.read = read;
        this.register = register;
        this.submissions = submissions;
        this.announcements = announcements;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void answer(List<SubmittedRow> rows) {
        Map<Submission, List<Flaw>> refused = new LinkedHashMap<>();
        List<ReadRow> readable = new ArrayList<>();
        for (SubmittedRow row : rows) {
            FormReading reading = row.form().map(read::read).orElseGet(() -> unreadable(row));
            if (reading instanceof FormReading.Complete form) {
                readable.add(new ReadRow(row, form.particulars()));
            } else if (reading instanceof FormReading.Flawed flawed) {
                refused.put(row.submission(), flawed.flaws());
            }
        }
        for (List<ReadRow> round : rounds(readable)) {
            register(round, refused);
        }
        if (!refused.isEmpty()) {
            Map<Submission, Optional<ApplicantId>> became = new HashMap<>();
            refused.keySet().forEach(submission -> became.put(submission, Optional.empty()));
            submissions.keep(became, clock.instant());
            announcements.refused(refused);
        }
    }

    private static FormReading unreadable(SubmittedRow row) {
        return new FormReading.Flawed(List.of(new Flaw(FormFlaw.ROW_UNREADABLE, row.unreadableField())));
    }

    private void register(List<ReadRow> round, Map<Submission, List<Flaw>> refused) {
        Map<Submission, ApplicantId> before = submissions.applicants(
                round.stream().map(row -> row.row.submission()).toList());
        List<RegistrationOutcome> outcomes = register.register(
                round.stream().map(row -> row.registration(before)).toList());
        List<Assessed> assessed = new ArrayList<>();
        Map<ApplicantId, Submission> rowOf = new HashMap<>();
        Map<Submission, Optional<ApplicantId>> became = new HashMap<>();
        for (int index = 0; index < round.size(); index++) {
            Submission submission = round.get(index).row.submission();
            RegistrationOutcome outcome = outcomes.get(index);
            if (outcome instanceof Registered registered) {
                ApplicantId id = registered.assessed().applicant().id();
                assessed.add(registered.assessed());
                rowOf.put(id, submission);
                became.put(submission, Optional.of(id));
            } else if (outcome instanceof NumberTaken) {
                refused.put(submission, List.of(Flaw.of(FormFlaw.OUT_APPLICANT_NO_ERASED, "out_applicant_no")));
            }
        }
        if (!assessed.isEmpty()) {
            submissions.keep(became, clock.instant());
            announcements.assessed(assessed, rowOf);
            announcements.contacts(assessed.stream().map(Assessed::applicant).toList());
        }
    }

    /** Rows that name the same applicant go one after the other, each with its own answer. */
    private static List<List<ReadRow>> rounds(List<ReadRow> rows) {
        List<List<ReadRow>> rounds = new ArrayList<>();
        List<ReadRow> left = rows;
        while (!left.isEmpty()) {
            Set<Object> seen = new HashSet<>();
            List<ReadRow> round = new ArrayList<>();
            List<ReadRow> later = new ArrayList<>();
            for (ReadRow row : left) {
                boolean fresh = seen.add(row.row.submission())
                        & row.ownNumber().map(seen::add).orElse(true);
                (fresh ? round : later).add(row);
            }
            rounds.add(round);
            left = later;
        }
        return rounds;
    }

    /** A row that could be read. */
    private record ReadRow(SubmittedRow row, Particulars particulars) {
        Optional<String> ownNumber() {
            return Optional.ofNullable(particulars.outApplicantNo()).map(number -> row.clientId() + "\n" + number);
        }

        Registration registration(Map<Submission, ApplicantId> before) {
            return new Registration(
                    row.clientId(),
                    row.orgId(),
                    particulars,
                    Repeated.CORRECT,
                    Optional.ofNullable(before.get(row.submission())));
        }
    }
}
