// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** The author answers a comment once. */
public final class ReplyStands extends DomainException {
    ReplyStands() {
        super("review.error.reply-stands");
    }

    @Override
    public int status() {
        return 409;
    }
}
