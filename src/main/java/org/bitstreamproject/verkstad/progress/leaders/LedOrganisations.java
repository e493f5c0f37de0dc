// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.progress.leaders;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.bitstreamproject.verkstad.course.GrantScope;
import org.bitstreamproject.verkstad.course.Grants;
import org.bitstreamproject.verkstad.course.OrganisationInfo;
import org.bitstreamproject.verkstad.course.Organisations;
import org.bitstreamproject.verkstad.shared.domain.Grant;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.OrganisationId;
import org.bitstreamproject.verkstad.shared.domain.PersonId;

/** Whose management somebody belongs to: by grant, organisation by organisation. */
@Dependent
class LedOrganisations {
    private final Organisations organisations;
    private final Grants grants;

    @Inject
    LedOrganisations(Organisations organisations, Grants grants) {
        this.organisations = organisations;
        this.grants = grants;
    }

    /** By name; one that was merged counts as what it was merged into. */
    List<OrganisationInfo> of(PersonId person) {
        return grants.scopesOf(person, Grant.LEADER).stream()
                .filter(scope -> scope.kind() == GrantScope.Kind.ORGANISATION)
                .map(scope -> organisations.one(new OrganisationId(scope.id())))
                .distinct()
                .sorted(Comparator.comparing(OrganisationInfo::name))
                .toList();
    }

    /** @throws NotVisible when the person does not belong to the management of such an organisation */
    OrganisationInfo one(PersonId person, String uid) {
        return of(person).stream()
                .filter(led -> led.uid().equals(uid))
                .findFirst()
                .orElseThrow(NotVisible::new);
    }
}
