// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.grading;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** Somebody has set other levels since the page was shown. */
public final class LevelsChanged extends DomainException {
    LevelsChanged() {
        super("grading.error.levels-changed");
    }

    @Override
    public int status() {
        return 409;
    }
}
