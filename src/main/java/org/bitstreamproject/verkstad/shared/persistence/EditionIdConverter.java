// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
public class EditionIdConverter implements AttributeConverter<EditionId, Long> {
    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable EditionId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable EditionId convertToEntityAttribute(@Nullable Long column) {
        return column == null ? null : new EditionId(column);
    }
}
