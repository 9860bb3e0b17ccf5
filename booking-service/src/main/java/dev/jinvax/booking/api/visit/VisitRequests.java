package dev.jinvax.booking.api.visit;

import dev.jinvax.booking.domain.visit.AdverseEvent;
import dev.jinvax.booking.domain.visit.ConsentKind;
import dev.jinvax.booking.domain.visit.Contraindication;
import dev.jinvax.booking.domain.visit.ScreeningDecision.Verdict;
import dev.jinvax.booking.domain.visit.SignatureMethod;
import dev.jinvax.booking.domain.visit.Symptom;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the posts of a visit take. */
public final class VisitRequests {
    private static final String CODE = "[A-Z][A-Z0-9_]{1,63}";
    private static final String NAME = "[\\p{L}\\p{M} .,'·’-]{1,80}";
    private static final String LOT = "[A-Za-z0-9][A-Za-z0-9./-]{0,39}";
    private static final String LINE = "[^\\p{C}]{1,200}";

    private VisitRequests() {}

    /** @param documentsChecked the papers were seen; without it nobody is checked in */
    public record Arrival(
            @NotNull @AssertTrue Boolean documentsChecked,
            @Nullable @Valid ReferralResolution referralResolution) {}

    /** How the desk settled a referral (N8), the papers in hand. */
    public record ReferralResolution(
            @NotNull @AssertTrue Boolean resolved,
            @NotNull @Pattern(regexp = CODE) String noteCode) {}

    /** One signature. */
    public record Consent(
            @NotNull ConsentKind kind,

            @NotNull @Pattern(regexp = "[A-Za-z0-9.-]{1,20}")
            String textVersion,

            @NotNull @Pattern(regexp = "zh|en") String language,
            @NotNull Instant signedAt,
            @NotNull SignatureMethod method) {}

    /**
     * Five answers, each given: nothing is pre-ticked, nothing is taken for granted.
     *
     * @param otherVaccineOn the last day of a vaccine against something else, if the person knows of one
     */
    public record HealthDeclaration(
            @NotNull @Valid Answers answers,
            @Nullable LocalDate otherVaccineOn,
            @Nullable Instant declaredAt) {}

    /** True means that it applies to the person. */
    public record Answers(
            @NotNull Boolean allergy,
            @NotNull Boolean severeVaccineReaction,
            @NotNull Boolean neurologicalDisease,
            @NotNull Boolean feverOrAcuteIllness,
            @NotNull Boolean pregnancy) {
        Set<Contraindication> declared() {
            Set<Contraindication> declared = EnumSet.noneOf(Contraindication.class);
            add(declared, Contraindication.ALLERGY, allergy);
            add(declared, Contraindication.SEVERE_VACCINE_REACTION, severeVaccineReaction);
            add(declared, Contraindication.NEUROLOGICAL_DISEASE, neurologicalDisease);
            add(declared, Contraindication.FEVER_OR_ACUTE_ILLNESS, feverOrAcuteIllness);
            add(declared, Contraindication.PREGNANCY, pregnancy);
            return declared;
        }

        private static void add(Set<Contraindication> declared, Contraindication what, boolean applies) {
            if (applies) {
                declared.add(what);
            }
        }

        @Override
        public String toString() {
            return "Answers[***]";
        }
    }

    /** A clinician's word. */
    public record Decision(
            @NotNull Verdict decision,
            @NotNull @Pattern(regexp = NAME) String clinicianName,
            @NotNull @Pattern(regexp = CODE) String reasonCode,
            @Nullable @Min(1) @Max(3650) Integer retryAfterDays) {
        @Override
        public String toString() {
            return "Decision[***]";
        }
    }

    /** A dose as given. */
    public record Dose(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}")
            String productCode,

            @NotNull @Pattern(regexp = LOT) String lot,
            @NotNull LocalDate lotExpiresOn,
            @NotNull @Pattern(regexp = NAME) String vaccinator,
            @Nullable Instant vaccinatedAt) {
        @Override
        public String toString() {
            return "Dose[***]";
        }
    }

    /** @param seriousReason if and only if it is serious */
    public record AdverseEventReport(
            AdverseEvent.@NotNull Kind kind,
            @NotNull Instant onsetAt,
            AdverseEvent.@NotNull Severity severity,
            @NotNull Boolean serious,
            AdverseEvent.@Nullable SeriousReason seriousReason,
            AdverseEvent.@NotNull Outcome outcome) {
        @Override
        public String toString() {
            return "AdverseEventReport[***]";
        }
    }

    /**
     * The authorities were told of an adverse event.
     *
     * @param authorityReference under which they keep it
     */
    public record OnwardReport(
            @NotNull Instant reportedAt,
            @NotNull @Pattern(regexp = NAME) String reportedBy,
            @Nullable @Pattern(regexp = LINE) String authorityReference) {
        @Override
        public String toString() {
            return "OnwardReport[***]";
        }
    }

    /** How the person is. */
    public record FollowUp(
            @NotNull @Min(1) @Max(366) Integer day,
            @NotNull @Size(max = 20) List<@NotNull Symptom> symptoms,
            @NotNull Boolean severe) {
        @Override
        public String toString() {
            return "FollowUp[***]";
        }
    }

    /** @param value as the field is written in the visit; a time with its offset */
    public record DoseCorrection(
            @NotNull @Pattern(regexp = "dose_number|product_code|lot|lot_expires_on|vaccinator|vaccinated_at")
            String field,

            @NotNull @Pattern(regexp = "[^\\p{C}]{1,80}") String value,

            @NotNull @Pattern(regexp = LINE) String reason,
            @Nullable @Pattern(regexp = NAME) String correctedBy) {
        @Override
        public String toString() {
            return "DoseCorrection[" + field + "]";
        }
    }

    /** Somebody without an appointment. */
    public record WalkIn(
            @NotNull UUID applicantId,
            @NotNull UUID sessionId,
            @Nullable @Pattern(regexp = "[A-Z0-9_]{1,40}") String productCode,
            @Nullable @Pattern(regexp = "[!-~]{1,64}") String outBookingNo,
            @Nullable @Valid Wish declaration,
            @NotNull @AssertTrue Boolean documentsChecked,
            @Nullable @Valid ReferralResolution referralResolution) {}

    /** The person's own word (N2). */
    public record Wish(
            @Nullable Boolean informedAndVoluntary,
            @Nullable Instant declaredAt) {}
}
