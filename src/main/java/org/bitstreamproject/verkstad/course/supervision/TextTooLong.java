// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.supervision;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** Nobody reads more than this before a visit. */
public final class TextTooLong extends DomainException {
    static final int MOST = 6000;

    TextTooLong(int length) {
        super("meetings.fault.tooLong", MOST, length);
    }

    @Override
    public String code() {
        return "too-long";
    }
}
