package dev.jinvax.sites.persistence;

import dev.jinvax.sites.domain.OpeningHours;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Keeps {@link OpeningHours} as JSON. */
@Converter(autoApply = true)
@Immutable
public class HoursColumn implements AttributeConverter<OpeningHours, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable OpeningHours value) {
        return value == null ? null : StoredJson.write(value);
    }

    @Override
    public @Nullable OpeningHours convertToEntityAttribute(@Nullable String json) {
        return json == null ? null : StoredJson.read(json, OpeningHours.class);
    }
}
