// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** An annotation was corrected or withdrawn elsewhere, or is read already by those it is meant for. */
public final class AnnotationGone extends DomainException {
    AnnotationGone() {
        super("annotation.error.gone");
    }

    @Override
    public int status() {
        return 409;
    }
}
