// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** The request to join was decided, withdrawn or overtaken in the meantime, or can no longer be undone. */
public final class RequestDecided extends DomainException {
    RequestDecided() {
        super("course.error.request-decided");
    }

    @Override
    public int status() {
        return 409;
    }
}
