// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.progress;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.casework.Cases;
import org.bitstreamproject.verkstad.casework.Confidentiality;
import org.bitstreamproject.verkstad.casework.Receipt;
import org.bitstreamproject.verkstad.course.GrantScope;
import org.bitstreamproject.verkstad.course.Grants;
import org.bitstreamproject.verkstad.progress.LeaderPages.LeadersPage;
import org.bitstreamproject.verkstad.progress.LeaderPages.Line;
import org.bitstreamproject.verkstad.shared.domain.Grant;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;

/** Finds the cases a leader may know of: those of the organisations the grant names. */
@Dependent
@Transactional
public class ViewLeaders {
    private final Cases cases;
    private final Grants grants;

    @Inject
    ViewLeaders(Cases cases, Grants grants) {
        this.cases = cases;
        this.grants = grants;
    }

    LeadersPage of(SessionInfo session) {
        var mine = grants.scopesOf(session.person(), Grant.LEADER).stream()
                .filter(scope -> scope.kind() == GrantScope.Kind.ORGANISATION)
                .map(GrantScope::id)
                .collect(Collectors.toSet());
        var own = cases.inEdition(session.edition()).stream()
                .filter(kase -> mine.contains(kase.organisation().value()))
                .toList();
        var shared = own.stream()
                .filter(kase -> isShared(kase.confidentiality()))
                .map(kase -> new Line(
                        kase.title(),
                        kase.organisationName(),
                        kase.members().size(),
                        kase.submissions().stream().findFirst().map(Receipt::at).orElse(null)))
                .toList();
        return new LeadersPage(shared, own.size() - shared.size());
    }

    private static boolean isShared(Confidentiality confidentiality) {
        return switch (confidentiality) {
            case OPEN, COURSE -> true;
            case REVIEWERS, TEACHERS -> false;
        };
    }
}
