// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.bitstreamproject.verkstad.shared.domain.ModelId;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
public class ModelIdConverter implements AttributeConverter<ModelId, Long> {
    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable ModelId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable ModelId convertToEntityAttribute(@Nullable Long column) {
        return column == null ? null : new ModelId(column);
    }
}
