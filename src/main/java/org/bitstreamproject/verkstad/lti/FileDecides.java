// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** What platforms.json names is changed there and nowhere else. */
public final class FileDecides extends DomainException {
    private static final long serialVersionUID = 1L;

    public FileDecides() {
        super("lti.error.file-decides");
    }

    @Override
    public int status() {
        return 409;
    }
}
