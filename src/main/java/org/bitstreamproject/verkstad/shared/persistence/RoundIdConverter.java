// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.bitstreamproject.verkstad.shared.domain.RoundId;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
public class RoundIdConverter implements AttributeConverter<RoundId, Long> {
    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable RoundId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable RoundId convertToEntityAttribute(@Nullable Long column) {
        return column == null ? null : new RoundId(column);
    }
}
