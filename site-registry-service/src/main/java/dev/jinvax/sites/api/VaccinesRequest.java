package dev.jinvax.sites.api;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The vaccines a site has. */
public record VaccinesRequest(
        @NotEmpty @Size(max = 20) List<@NotNull @Pattern(regexp = FeesRequest.PRODUCT) String> productCodes) {}
