// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** The LMS course is connected already; it must be disconnected first. */
public final class CourseConnected extends DomainException {
    private static final long serialVersionUID = 1L;

    CourseConnected() {
        super("course.error.connected");
    }
}
