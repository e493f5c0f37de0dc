// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.bitstreamproject.verkstad.shared.domain.ResourceLinkId;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
public class ResourceLinkIdConverter implements AttributeConverter<ResourceLinkId, Long> {
    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable ResourceLinkId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable ResourceLinkId convertToEntityAttribute(@Nullable Long column) {
        return column == null ? null : new ResourceLinkId(column);
    }
}
