// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.bitstreamproject.verkstad.shared.domain.OrganisationId;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
public class OrganisationIdConverter implements AttributeConverter<OrganisationId, Long> {
    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable OrganisationId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable OrganisationId convertToEntityAttribute(@Nullable Long column) {
        return column == null ? null : new OrganisationId(column);
    }
}
