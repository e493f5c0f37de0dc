// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** A slot of the form does not take this text. */
public final class SlotRefused extends DomainException {
    private final String slot;

    private SlotRefused(String slot, String key, Object... args) {
        super(key, args);
        this.slot = slot;
    }

    static SlotRefused unknown(String slot) {
        return new SlotRefused(slot, "review.error.no-such-choice");
    }

    static SlotRefused tooLong(String slot, int most) {
        return new SlotRefused(slot, "review.error.too-long", most);
    }

    String slot() {
        return slot;
    }
}
