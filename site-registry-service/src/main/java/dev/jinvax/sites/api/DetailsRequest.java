package dev.jinvax.sites.api;

import dev.jinvax.sites.domain.AddressChange;
import dev.jinvax.sites.domain.SiteDetails;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people read of a site.
 *
 * @param addressChange whether another address is a move, of which those who are booked are told; it is unless said otherwise
 */
public record DetailsRequest(
        @NotNull @Valid ShortText name,
        @NotNull @Valid LongText address,
        @Valid @Nullable LongText directions,
        @Pattern(regexp = PHONE) @Nullable String phone,
        @Size(max = 10) @Nullable List<@NotNull @Pattern(regexp = LANGUAGE) String> languages,
        @Size(max = 20) @Nullable List<@NotNull @Valid ShortText> facilities,
        @Valid @Nullable PointRequest coordinates,
        @Nullable AddressChange addressChange) {
    static final String PHONE = "^\\+?[0-9][0-9 ()-]{3,29}$";
    static final String LANGUAGE = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$";

    /** Another address is a move unless the editor says that the place is the same. */
    AddressChange meaning() {
        return addressChange == null ? AddressChange.MOVED : addressChange;
    }

    SiteDetails details() {
        return new SiteDetails(
                name.bilingual(),
                address.bilingual(),
                directions == null ? null : directions.bilingual(),
                phone,
                languages == null ? List.of() : languages,
                facilities == null
                        ? List.of()
                        : facilities.stream().map(ShortText::bilingual).toList(),
                coordinates == null ? null : coordinates.coordinates());
    }
}
