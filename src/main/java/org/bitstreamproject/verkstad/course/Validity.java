// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** From when and until when something lets launches in. @param from null: always has @param to null: no end */
public record Validity(@Nullable Instant from, @Nullable Instant to) {
    public static final Validity ALWAYS = new Validity(null, null);

    public boolean covers(Instant now) {
        return (from == null || !now.isBefore(from)) && (to == null || now.isBefore(to));
    }
}
