// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bitstreamproject.verkstad.course.OwnCases;
import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;

/** Tells the course whose extension holds for whom. */
@Dependent
class CaseMemberships implements OwnCases {
    private final EntityManager entityManager;

    @Inject
    CaseMemberships(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<CaseId> of(EnrolmentId enrolment) {
        return new ProcessCases(entityManager).ofMember(enrolment).map(ProcessCase::id);
    }

    @Override
    public Map<EnrolmentId, CaseId> inEdition(EditionId edition) {
        var cases = new HashMap<EnrolmentId, CaseId>();
        entityManager
                .createQuery(
                        "SELECT m FROM Membership m, ProcessCase c WHERE c.id = m.kase AND c.edition = :edition",
                        Membership.class)
                .setParameter("edition", edition)
                .getResultStream()
                .filter(Membership::isConfirmed)
                .forEach(member -> cases.put(member.enrolment(), member.kase()));
        return cases;
    }
}
