// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose launch has been verified.
 *
 * @param lmsContextId the LMS's own id of its course
 * @param role what the context roles say: participant, teacher or assistant
 * @param administrator true when any system or institution role is Administrator, whatever else is said
 * @param locale as the LMS writes it
 * @param lmsRoles as the LMS wrote them; not stored
 */
public record Arrival(
        PlatformId platform,
        String lmsContextId,
        @Nullable String contextTitle,
        String lmsUserId,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String fullName,
        @Nullable String email,
        Role role,
        boolean administrator,
        @Nullable String locale,
        @Nullable String lmsRoles) {}
