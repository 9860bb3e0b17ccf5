package dev.jinvax.eligibility.api;

import dev.jinvax.eligibility.domain.AcceptedPapers;
import dev.jinvax.eligibility.domain.PermitSpans;
import dev.jinvax.eligibility.domain.Policy;
import dev.jinvax.eligibility.domain.PolicySwitch;
import dev.jinvax.eligibility.domain.Product;
import dev.jinvax.eligibility.domain.Retention;
import dev.jinvax.eligibility.domain.document.DocumentType;
import dev.jinvax.kit.problem.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A policy as ops writes it; it gets its version when it is published.
 *
 * @param maximumChanges how often a booking may be moved; booking's usual number when it is not given
 * @param switches none is on when it is not given
 */
public record PolicyForm(
        @NotNull LocalDate validFrom,
        @NotNull @Min(0) @Max(150) Integer minimumAgeYears,
        @NotEmpty @Size(max = 10) List<@NotNull @Valid PapersForm> acceptedDocuments,
        @NotNull @Size(max = 20) Set<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String> insuredSchemes,
        @NotNull LocalDate eighteenCharacterCardsFrom,
        @NotNull @Valid Spans permitSpans,
        @NotNull @Min(1) @Max(1440) Integer observationMinutes,
        @NotNull @Min(1) @Max(1440) Integer observationOverdueAfterMinutes,
        @NotEmpty @Size(max = 20) List<@NotNull @Min(1) @Max(366) Integer> followUpDays,
        @NotNull @Min(0) @Max(1440) Integer noShowGraceMinutes,
        @NotNull @Min(0) @Max(720) Integer cancellationMinimumHours,
        @Nullable @Min(0) @Max(100) Integer maximumChanges,
        @NotEmpty @Size(max = 20) List<@NotNull @Valid ProductForm> products,
        @Nullable Set<@NotNull PolicySwitch> switches,
        @NotNull @Valid RetentionForm retention) {
    /** Papers that are enough together (N8). */
    public record PapersForm(@NotEmpty @Size(max = 5) List<@NotNull @Valid PlaceForm> allOf) {
        AcceptedPapers toPapers() {
            return new AcceptedPapers(allOf.stream()
                    .map(place -> new AcceptedPapers.Place(place.oneOf))
                    .toList());
        }
    }

    /** Kinds of papers that serve equally. */
    public record PlaceForm(@NotEmpty @Size(max = 5) List<@NotNull DocumentType> oneOf) {}

    /** How long permits usually last. */
    public record Spans(
            @NotNull @Min(0) @Max(36500) Integer workDaysAtLeast,
            @NotNull @Min(0) @Max(36500) Integer otherResidenceDaysAtLeast,
            @NotNull @Min(1) @Max(100) Integer residenceYearsAtMost,
            @NotNull @Min(1) @Max(36500) Integer stayDaysAtMost) {}

    /**
     * A vaccine and its series.
     *
     * @param recommendedWithin ISO 8601 periods of days, weeks or months from the first dose, one per later dose
     * @param continuesSeriesOf none when it is not given: no mixing
     */
    public record ProductForm(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}")
            String productCode,

            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}")
            String kind,

            @NotNull @Valid MakerForm maker,
            @NotNull @Min(1) @Max(10) Integer doses,
            @NotNull @Min(0) @Max(3650) Integer minimumIntervalDays,
            @NotNull @Min(0) @Max(3650) Integer otherVaccineIntervalDays,

            @Nullable @Size(max = 9) List<@NotNull @Pattern(regexp = "P\\d{1,4}[DWM]") String> recommendedWithin,

            @Nullable @Size(max = 20)
            Set<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String> continuesSeriesOf) {
        Product toProduct() {
            return new Product(
                    productCode,
                    kind,
                    new Product.Maker(maker.zh, maker.en),
                    doses,
                    minimumIntervalDays,
                    otherVaccineIntervalDays,
                    recommendedWithin == null ? List.of() : recommendedWithin,
                    continuesSeriesOf == null ? Set.of() : continuesSeriesOf);
        }
    }

    /** Who makes it. */
    public record MakerForm(
            @NotBlank @Size(max = 200) @PlainText String zh,
            @NotBlank @Size(max = 200) @PlainText String en) {}

    /** How long data is kept. */
    public record RetentionForm(
            @NotNull @Min(1) @Max(36500) Integer unsuccessfulDays,
            @NotNull @Min(1) @Max(36500) Integer contactDaysAfterFollowUp) {}

    Policy toDraft() {
        return new Policy(
                1,
                validFrom,
                minimumAgeYears,
                acceptedDocuments.stream().map(PapersForm::toPapers).toList(),
                insuredSchemes,
                eighteenCharacterCardsFrom,
                new PermitSpans(
                        permitSpans.workDaysAtLeast,
                        permitSpans.otherResidenceDaysAtLeast,
                        permitSpans.residenceYearsAtMost,
                        permitSpans.stayDaysAtMost),
                observationMinutes,
                observationOverdueAfterMinutes,
                followUpDays.stream().distinct().sorted().toList(),
                noShowGraceMinutes,
                cancellationMinimumHours,
                Optional.ofNullable(maximumChanges),
                products.stream().map(ProductForm::toProduct).toList(),
                switches == null ? Set.of() : switches,
                new Retention(retention.unsuccessfulDays, retention.contactDaysAfterFollowUp));
    }
}
