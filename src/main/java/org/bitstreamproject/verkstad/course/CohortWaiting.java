// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** The LMS course has asked to join an edition, and nobody has accepted it yet. Nothing about the person is stored. */
public final class CohortWaiting extends DomainException {
    public CohortWaiting() {
        super("course.error.cohort-waiting");
    }
}
