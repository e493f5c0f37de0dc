// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** Somebody moved the edition while the preview was open: what was confirmed is not what would happen. */
public final class VersionMoved extends DomainException {
    VersionMoved() {
        super("course.error.version-moved");
    }

    @Override
    public int status() {
        return 409;
    }
}
