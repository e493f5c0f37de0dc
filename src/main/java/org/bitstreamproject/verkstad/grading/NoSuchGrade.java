// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.grading;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** The scale has no such grade, or the rubric no such level. */
public final class NoSuchGrade extends DomainException {
    NoSuchGrade() {
        super("grading.error.no-such-grade");
    }
}
