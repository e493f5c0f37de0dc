// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import org.bitstreamproject.verkstad.shared.domain.Grant;
import org.bitstreamproject.verkstad.shared.domain.PersonId;

/** A right somebody has now. @param scopeName name of the cohort, edition or organisation */
public record GrantLine(
        PersonId person,
        String name,
        String platformKey,
        String lmsUserId,
        Grant grant,
        GrantScope scope,
        String scopeName,
        String grantedBy) {}
