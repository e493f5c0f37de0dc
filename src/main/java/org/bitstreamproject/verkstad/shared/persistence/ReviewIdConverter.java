// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.bitstreamproject.verkstad.shared.domain.ReviewId;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
public class ReviewIdConverter implements AttributeConverter<ReviewId, Long> {
    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable ReviewId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable ReviewId convertToEntityAttribute(@Nullable Long column) {
        return column == null ? null : new ReviewId(column);
    }
}
