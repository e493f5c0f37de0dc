// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.progress;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.casework.CaseSummary;
import org.bitstreamproject.verkstad.casework.Cases;
import org.bitstreamproject.verkstad.casework.Confidentiality;
import org.bitstreamproject.verkstad.casework.FrozenCase;
import org.bitstreamproject.verkstad.casework.Submissions;
import org.bitstreamproject.verkstad.course.GrantScope;
import org.bitstreamproject.verkstad.course.Grants;
import org.bitstreamproject.verkstad.course.Organisations;
import org.bitstreamproject.verkstad.progress.LeaderPages.HandedIn;
import org.bitstreamproject.verkstad.progress.LeaderPages.LeadersPage;
import org.bitstreamproject.verkstad.progress.LeaderPages.Line;
import org.bitstreamproject.verkstad.shared.domain.Grant;
import org.bitstreamproject.verkstad.shared.domain.OrganisationId;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;
import org.jspecify.annotations.Nullable;

/** Finds the cases a leader may know of: those of the organisations the grant names. */
@Dependent
@Transactional
public class ViewLeaders {
    private final Cases cases;
    private final Submissions submissions;
    private final Organisations organisations;
    private final Grants grants;

    @Inject
    ViewLeaders(Cases cases, Submissions submissions, Organisations organisations, Grants grants) {
        this.cases = cases;
        this.submissions = submissions;
        this.organisations = organisations;
        this.grants = grants;
    }

    LeadersPage of(SessionInfo session) {
        var mine = grants.scopesOf(session.person(), Grant.LEADER).stream()
                .filter(scope -> scope.kind() == GrantScope.Kind.ORGANISATION)
                .map(scope -> organisations.one(new OrganisationId(scope.id())).id())
                .collect(Collectors.toSet());
        var own = cases.inEdition(session.edition()).stream()
                .filter(kase -> mine.contains(kase.organisation()))
                .toList();
        var shared =
                own.stream().filter(kase -> isShared(kase.confidentiality())).toList();
        var frozen = submissions.latestOf(shared.stream().map(CaseSummary::id).toList());
        return new LeadersPage(
                shared.stream().map(kase -> line(kase, frozen.get(kase.id()))).toList(), own.size() - shared.size());
    }

    /** Before the first hand-in there is nothing to say but whose it is; afterwards, what the newest copy says. */
    private static Line line(CaseSummary kase, @Nullable FrozenCase frozen) {
        return frozen == null
                ? new Line("", "", kase.organisationName(), null)
                : new Line(
                        frozen.title(),
                        frozen.language().code(),
                        kase.organisationName(),
                        new HandedIn(frozen.receipt().at(), frozen.members().size()));
    }

    private static boolean isShared(Confidentiality confidentiality) {
        return switch (confidentiality) {
            case OPEN, COURSE -> true;
            case REVIEWERS, TEACHERS -> false;
        };
    }
}
