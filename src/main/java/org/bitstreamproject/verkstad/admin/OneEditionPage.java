// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.admin;

import java.util.List;
import org.bitstreamproject.verkstad.course.CohortInfo;
import org.bitstreamproject.verkstad.course.ConnectedCourse;
import org.bitstreamproject.verkstad.course.GrantLine;
import org.bitstreamproject.verkstad.course.KnownPlatform;
import org.bitstreamproject.verkstad.course.OrganisationInfo;
import org.bitstreamproject.verkstad.course.Scale;
import org.bitstreamproject.verkstad.course.WaitingCohort;
import org.bitstreamproject.verkstad.shared.domain.Grant;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;

/**
 * One edition as an operator sees it.
 *
 * @param joinCode empty while there is none
 * @param scales of the course version the edition uses
 * @param typed what was typed into the form that had a fault
 */
public record OneEditionPage(
        String key,
        String joinCode,
        List<CohortInfo> cohorts,
        List<ConnectedCourse> courses,
        List<WaitingCohort> waiting,
        List<GrantLine> grants,
        List<KnownPlatform> platforms,
        List<OrganisationInfo> organisations,
        List<Scale> scales,
        String done,
        Typed typed,
        FieldErrors errors) {
    public List<Grant> rights() {
        return List.of(Grant.values());
    }

    public String typedText(String name) {
        return typed.text(name);
    }
}
