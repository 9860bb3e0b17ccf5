package dev.jinvax.eligibility.api;

import dev.jinvax.eligibility.application.ApplicantForm;
import dev.jinvax.eligibility.application.Flaw;
import dev.jinvax.eligibility.application.FormReading;
import dev.jinvax.eligibility.application.ReadApplicantForm;
import dev.jinvax.eligibility.domain.Particulars;
import dev.jinvax.kit.problem.CommonProblem;
import dev.jinvax.kit.problem.Problem;
import dev.jinvax.kit.problem.ProblemException;
import jakarta.inject.Singleton;

/** Particulars of a form, or the refusal that names everything wrong with it. */
@Singleton
class Forms {
    private final ReadApplicantForm read;

    Forms(ReadApplicantForm read) {
        this.read = read;
    }

    Particulars particulars(ApplicantForm form) {
        FormReading reading = read.read(form);
        if (reading instanceof FormReading.Flawed flawed) {
            throw new ProblemException(
                    CommonProblem.VALIDATION_FAILED,
                    flawed.flaws().stream().map(Forms::item).toList());
        }
        return ((FormReading.Complete) reading).particulars();
    }

    static Problem.Item item(Flaw flaw) {
        return Problem.Item.of(
                flaw.code().name(), flaw.field().orElse(null), flaw.code().message());
    }
}
