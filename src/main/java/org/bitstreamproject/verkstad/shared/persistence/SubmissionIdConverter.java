// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.bitstreamproject.verkstad.shared.domain.SubmissionId;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
public class SubmissionIdConverter implements AttributeConverter<SubmissionId, Long> {
    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable SubmissionId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable SubmissionId convertToEntityAttribute(@Nullable Long column) {
        return column == null ? null : new SubmissionId(column);
    }
}
