// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.bitstreamproject.verkstad.shared.domain.StudyId;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
public class StudyIdConverter implements AttributeConverter<StudyId, Long> {
    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable StudyId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable StudyId convertToEntityAttribute(@Nullable Long column) {
        return column == null ? null : new StudyId(column);
    }
}
