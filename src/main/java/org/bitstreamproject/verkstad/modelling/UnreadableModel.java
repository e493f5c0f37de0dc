// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** What is stored is of a notation this program does not know, such as a newer one's. It is left as it is. */
public class UnreadableModel extends DomainException {

    /** @param cause says what could not be read, with ids alone */
    UnreadableModel(String uid, RuntimeException cause) {
        super("modelling.error.unreadable-model");
        initCause(cause);
        System.getLogger(UnreadableModel.class.getName())
                .log(
                        System.Logger.Level.WARNING,
                        "model {0} cannot be read: {1}",
                        uid,
                        cause.getClass().getSimpleName());
    }

    @Override
    public int status() {
        return 409;
    }
}
