// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** What platforms.json binds is changed there and nowhere else. */
public final class FileBinds extends DomainException {
    private static final long serialVersionUID = 1L;

    FileBinds() {
        super("course.error.file-binds");
    }

    @Override
    public int status() {
        return 409;
    }
}
