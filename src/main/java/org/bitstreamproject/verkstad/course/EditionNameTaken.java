// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** Another edition has this name. */
public final class EditionNameTaken extends DomainException {
    EditionNameTaken() {
        super("course.error.edition-name-taken");
    }
}
