// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.supervision;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** Nobody is in two places at once. */
public final class TimesOverlap extends DomainException {
    TimesOverlap() {
        super("meetings.error.times-overlap");
    }
}
