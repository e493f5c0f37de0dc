// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** The edition's course has no such grading scale. */
public final class ScaleUnknown extends DomainException {
    private static final long serialVersionUID = 1L;

    ScaleUnknown() {
        super("course.error.scale-unknown");
    }
}
