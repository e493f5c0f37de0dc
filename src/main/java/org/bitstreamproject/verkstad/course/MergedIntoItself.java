// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** An organisation cannot be merged into itself. */
public final class MergedIntoItself extends DomainException {
    MergedIntoItself() {
        super("course.error.merged-into-itself");
    }
}
