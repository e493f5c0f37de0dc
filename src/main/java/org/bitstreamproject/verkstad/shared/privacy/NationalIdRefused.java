// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.privacy;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** A text holds what looks like a national identity number. The number itself is neither kept nor logged. */
public final class NationalIdRefused extends DomainException {
    private NationalIdRefused(String messageKey) {
        super(messageKey);
    }

    /** @throws NationalIdRefused when a number stands in any of the texts */
    public static void check(Iterable<String> texts) {
        for (var text : texts) {
            switch (NationalIds.in(text)) {
                case SWEDISH -> throw new NationalIdRefused("shared.error.swedish-national-id");
                case NORWEGIAN -> throw new NationalIdRefused("shared.error.norwegian-national-id");
                case NOTHING -> {}
            }
        }
    }
}
