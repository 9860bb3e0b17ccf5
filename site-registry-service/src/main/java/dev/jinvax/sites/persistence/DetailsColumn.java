package dev.jinvax.sites.persistence;

import dev.jinvax.sites.domain.SiteDetails;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Keeps {@link SiteDetails} as JSON. */
@Converter(autoApply = true)
@Immutable
public class DetailsColumn implements AttributeConverter<SiteDetails, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable SiteDetails value) {
        return value == null ? null : StoredJson.write(value);
    }

    @Override
    public @Nullable SiteDetails convertToEntityAttribute(@Nullable String json) {
        return json == null ? null : StoredJson.read(json, SiteDetails.class);
    }
}
