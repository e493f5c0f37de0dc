// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.attendance;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** What stands for a meeting is said in words: the person and the other teachers read it. */
public final class ReasonNeeded extends DomainException {
    static final int LEAST = 10;
    static final int MOST = 1000;

    ReasonNeeded() {
        super("meetings.error.reason-needed", LEAST, MOST);
    }
}
