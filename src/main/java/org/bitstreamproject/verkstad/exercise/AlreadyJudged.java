// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** What a teacher has judged stands as it was read. */
final class AlreadyJudged extends DomainException {
    AlreadyJudged() {
        super("text.judged");
    }
}
