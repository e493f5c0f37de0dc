// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
public class PersonIdConverter implements AttributeConverter<PersonId, Long> {
    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable PersonId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable PersonId convertToEntityAttribute(@Nullable Long column) {
        return column == null ? null : new PersonId(column);
    }
}
