// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** Nobody has connected this LMS course to an edition yet. Nothing about the person is stored. */
public final class ContextNotBound extends DomainException {
    public ContextNotBound() {
        super("course.error.context-not-bound");
    }
}
