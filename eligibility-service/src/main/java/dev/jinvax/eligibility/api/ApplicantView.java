package dev.jinvax.eligibility.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.jinvax.eligibility.application.AssessmentAnswer;
import dev.jinvax.eligibility.application.FindApplicants.Found;
import dev.jinvax.eligibility.domain.Assessed;
import dev.jinvax.eligibility.domain.Contact;
import dev.jinvax.eligibility.domain.Insurance;
import dev.jinvax.eligibility.domain.Particulars;
import dev.jinvax.eligibility.domain.PersonName;
import dev.jinvax.eligibility.domain.document.IdentityDocument;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An applicant as its partner sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApplicantView(
        UUID applicantId,
        int version,
        @Nullable String outApplicantNo,
        PersonName name,
        LocalDate birthDate,
        String nationality,
        List<IdentityDocument> documents,
        @Nullable Insurance insurance,
        Contact contact,

        @JsonRawValue @Schema(implementation = AssessmentAnswer.class)
        String assessment) {
    static ApplicantView of(Found found) {
        Particulars particulars = found.applicant().particulars();
        return new ApplicantView(
                found.applicant().id().value(),
                found.applicant().version(),
                particulars.outApplicantNo(),
                particulars.name(),
                particulars.birthDate(),
                particulars.nationality(),
                particulars.documents(),
                particulars.insurance(),
                particulars.contact(),
                found.answer());
    }

    @Override
    public String toString() {
        return "ApplicantView[" + applicantId + "]";
    }

    /** What a registration or correction answers. */
    public record Registered(
            UUID applicantId,

            @JsonRawValue @Schema(implementation = AssessmentAnswer.class)
            String assessment) {
        static Registered of(Assessed assessed) {
            return new Registered(assessed.applicant().id().value(), assessed.answer());
        }
    }

    /** A page of applicants. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(
            List<ApplicantView> applicants, @Nullable String nextCursor) {}
}
