// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.grading;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** A grade needs a level on every criterion. */
public final class NotJudged extends DomainException {
    NotJudged() {
        super("grading.error.not-judged");
    }
}
