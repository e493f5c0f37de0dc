// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import org.bitstreamproject.verkstad.course.KnownPlatform;
import org.bitstreamproject.verkstad.course.PlatformEntry;
import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** What platforms.json names is changed there and nowhere else. */
public final class FileDecides extends DomainException {
    private static final long serialVersionUID = 1L;

    public FileDecides() {
        super("lti.error.file-decides");
    }

    /** @throws FileDecides when a file describes the platform */
    static void unlessByHand(KnownPlatform platform) {
        if (platform.origin() == PlatformEntry.Origin.FILE) {
            throw new FileDecides();
        }
    }

    @Override
    public int status() {
        return 409;
    }
}
