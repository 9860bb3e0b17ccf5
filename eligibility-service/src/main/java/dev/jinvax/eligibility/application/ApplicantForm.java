package dev.jinvax.eligibility.application;

import dev.jinvax.kit.personal.PersonalText;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An applicant as written by a partner, over HTTP or in a batch row: plain texts, not yet looked at, so that everything
 * wrong with them can be told at once.
 */
@Schema(description = "A person as declared (N8). 申报的个人信息。")
public record ApplicantForm(
        @Nullable @Schema(description = "Your own number, unique per partner for ever", example = "A-17")
        PersonalText outApplicantNo,

        @Nullable NameForm name,

        @Nullable @Schema(implementation = String.class, format = "date", example = "1990-05-01")
        PersonalText birthDate,

        @Nullable @Schema(description = "ISO 3166 alpha-3", example = "ESP")
        String nationality,

        @Nullable @Schema(maxItems = 10) List<@Nullable DocumentForm> documents,
        @Nullable InsuranceForm insurance,
        @Nullable ContactForm contact) {

    /** A name. */
    public record NameForm(
            @Nullable @Schema(implementation = String.class, example = "GARCIA MARIA")
            PersonalText latin,

            @Nullable @Schema(implementation = String.class) PersonalText chinese) {}

    /** A document. */
    public record DocumentForm(
            @Nullable
            @Schema(
                    enumeration = {"PASSPORT", "RESIDENCE_PERMIT", "STAY_PERMIT", "PERMANENT_RESIDENT_CARD", "VISA"},
                    example = "PASSPORT")
            String type,

            @Nullable @Schema(enumeration = {"WORK", "STUDY", "JOURNALIST", "FAMILY_REUNION", "PRIVATE_AFFAIRS"})
            String kind,

            @Nullable @Schema(implementation = String.class, example = "XDA123456")
            PersonalText number,

            @Nullable @Schema(description = "Of a passport; ISO 3166 alpha-3", example = "ESP")
            String issuingCountry,

            @Nullable @Schema(implementation = String.class, format = "date")
            PersonalText issuedOn,

            @Nullable @Schema(implementation = String.class, format = "date", example = "2030-01-01")
            PersonalText expiresOn,

            @Nullable @Schema(implementation = String.class, description = "Machine readable zone of a passport (TD3)")
            PersonalText mrz,

            @Nullable
            @Schema(
                    implementation = String.class,
                    description = "Number of the earlier card, which the card of 2023 prints")
            PersonalText formerNumber) {}

    /** An insurance. */
    public record InsuranceForm(
            @Nullable @Schema(example = "SHANXI_SOCIAL_MEDICAL")
            String scheme,

            @Nullable @Schema(implementation = String.class) PersonalText number) {}

    /** How to reach the person. */
    public record ContactForm(
            @Nullable
            @Schema(
                    implementation = String.class,
                    description = "With + and country code; any country",
                    example = "+34600000000")
            PersonalText phone,

            @Nullable @Schema(implementation = String.class, example = "m@example.org")
            PersonalText email,

            @Nullable @Schema(description = "BCP 47", example = "en")
            String language) {}
}
