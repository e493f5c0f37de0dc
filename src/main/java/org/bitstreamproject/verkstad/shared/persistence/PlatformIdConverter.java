// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
public class PlatformIdConverter implements AttributeConverter<PlatformId, Long> {
    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable PlatformId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable PlatformId convertToEntityAttribute(@Nullable Long column) {
        return column == null ? null : new PlatformId(column);
    }
}
