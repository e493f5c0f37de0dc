// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.grading;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** The group has handed in again since the page was shown. */
public final class SubmissionChanged extends DomainException {
    SubmissionChanged() {
        super("grading.error.submission-changed");
    }

    @Override
    public int status() {
        return 409;
    }
}
