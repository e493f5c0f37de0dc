// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.grading;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** The person has handed in a new version of the own text since the page was shown. */
public final class TextChanged extends DomainException {
    TextChanged() {
        super("grading.error.text-changed");
    }

    @Override
    public int status() {
        return 409;
    }
}
