// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** The other version lacks something people have written in. */
public final class WorkWouldBeLost extends DomainException {
    WorkWouldBeLost() {
        super("course.error.work-would-be-lost");
    }
}
