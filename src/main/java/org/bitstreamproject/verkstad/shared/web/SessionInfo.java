// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import org.bitstreamproject.verkstad.shared.domain.CohortId;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.Grant;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking, from which launch: role and grants as they hold now, belonging as the launch gave it.
 *
 * @param handle public name of the session, carried by every form; not the secret
 * @param linkId the resource link that was launched, null when unknown
 * @param contentKey what the link opens: {@code home}, {@code exercise:E3.2} …
 */
public record SessionInfo(
        long sessionId,
        String handle,
        PersonId person,
        EnrolmentId enrolment,
        CohortId cohort,
        EditionId edition,
        PlatformId platform,
        String platformKey,
        String editionKey,
        String cohortName,
        String displayName,
        Role role,
        Set<Grant> grants,
        Language language,
        Country country,
        ZoneId zone,
        @Nullable Long linkId,
        String contentKey) {
    public SessionInfo {
        grants = Set.copyOf(grants);
    }

    public boolean has(Grant grant) {
        return grants.contains(grant);
    }

    public boolean is(Role... any) {
        return Arrays.asList(any).contains(role);
    }

    /** The same over launches, different between people: whose texts a device keeps. */
    public String personKey() {
        return platformKey + "-" + person.value();
    }

    /** Name of the actor in the audit trail. */
    public String actor() {
        return "person:" + person.value();
    }
}
