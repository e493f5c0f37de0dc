// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import java.time.Instant;
import java.util.List;

/**
 * One stored version of a course.
 *
 * @param storedBy {@code delivered} with the program, or who stored it
 * @param editions keys of the editions that use it
 * @param chosen whether new editions get it
 * @param differs whether the program delivers this version with other content
 */
public record StoredVersion(
        long id,
        String course,
        String version,
        String sha256,
        Instant storedAt,
        String storedBy,
        List<String> editions,
        boolean chosen,
        boolean differs) {}
