// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import java.util.List;
import org.bitstreamproject.verkstad.shared.domain.Trouble;

/**
 * What became of an uploaded package.
 *
 * @param version course and version when it is stored now or was before, else empty
 * @param faults everything that is wrong with it; nothing was stored then
 */
public record UploadedCourse(String version, boolean added, List<Line> faults) {
    /** One fault. @param where {@code file:line place} */
    public record Line(String where, Trouble trouble) {}

    /** True when nothing is wrong. */
    public boolean stands() {
        return faults.isEmpty();
    }
}
