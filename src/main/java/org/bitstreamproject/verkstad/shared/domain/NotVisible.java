// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.domain;

/** What you may not see does not exist: always answered as 404. */
public class NotVisible extends DomainException {
    public NotVisible() {
        super("shared.error.not-found");
    }

    @Override
    public int status() {
        return 404;
    }
}
