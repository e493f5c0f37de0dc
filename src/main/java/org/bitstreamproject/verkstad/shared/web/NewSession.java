// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.jspecify.annotations.Nullable;

/** What a verified launch opens a session with. @param role the launch's role, which may be less than the stored one */
public record NewSession(
        PersonId person,
        EnrolmentId enrolment,
        Role role,
        @Nullable Long linkId,
        String contentKey) {}
