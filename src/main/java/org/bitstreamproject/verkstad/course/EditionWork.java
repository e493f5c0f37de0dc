// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import java.time.Instant;
import java.util.Map;
import org.bitstreamproject.verkstad.shared.domain.EditionId;

/** What people have done in an edition, told by the features that keep it: moving the edition may lose none of it. */
public interface EditionWork {
    /** Exercise id → how many people have begun it. */
    default Map<String, Long> exercises(EditionId edition) {
        return Map.of();
    }

    /** Case field, by id or key, perhaps followed by a point and a part → in how many cases something stands there. */
    default Map<String, Long> fields(EditionId edition) {
        return Map.of();
    }

    /** Criterion id → how many levels examiners have set. */
    default Map<String, Long> criteria(EditionId edition) {
        return Map.of();
    }

    /** Review round id → how often it was opened. */
    default Map<String, Long> rounds(EditionId edition) {
        return Map.of();
    }

    /** True when something has been graded after this moment. */
    default boolean gradedSince(EditionId edition, Instant moment) {
        return false;
    }
}
