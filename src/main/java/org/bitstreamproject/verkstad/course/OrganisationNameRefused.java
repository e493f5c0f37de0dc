// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** The name of an organisation is too short or too long. */
public final class OrganisationNameRefused extends DomainException {
    OrganisationNameRefused() {
        super("course.error.organisation-name");
    }
}
