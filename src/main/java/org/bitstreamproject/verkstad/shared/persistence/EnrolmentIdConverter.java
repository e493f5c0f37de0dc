// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
public class EnrolmentIdConverter implements AttributeConverter<EnrolmentId, Long> {
    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable EnrolmentId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable EnrolmentId convertToEntityAttribute(@Nullable Long column) {
        return column == null ? null : new EnrolmentId(column);
    }
}
