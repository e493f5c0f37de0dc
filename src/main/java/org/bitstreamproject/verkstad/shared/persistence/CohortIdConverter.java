// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.bitstreamproject.verkstad.shared.domain.CohortId;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
public class CohortIdConverter implements AttributeConverter<CohortId, Long> {
    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable CohortId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable CohortId convertToEntityAttribute(@Nullable Long column) {
        return column == null ? null : new CohortId(column);
    }
}
