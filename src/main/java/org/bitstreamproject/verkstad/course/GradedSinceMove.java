// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** The edition cannot go back: something was graded by the version it has now. */
public final class GradedSinceMove extends DomainException {
    GradedSinceMove() {
        super("course.error.graded-since-move");
    }
}
