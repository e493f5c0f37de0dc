// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;

/** Cases and their groups, for change. */
@Dependent
class ProcessCases {
    private final EntityManager entityManager;

    @Inject
    ProcessCases(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(ProcessCase kase) {
        entityManager.persist(kase);
        entityManager.flush();
    }

    void add(Membership membership) {
        entityManager.persist(membership);
        entityManager.flush();
    }

    /** Changes of the group go one after the other: of two made at the same time, one is a race and tried again. */
    void changesGroup(ProcessCase kase) {
        entityManager.lock(kase, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    ProcessCase one(CaseId id) {
        return entityManager.find(ProcessCase.class, id.value());
    }

    Optional<ProcessCase> find(CaseId id) {
        return Optional.ofNullable(entityManager.find(ProcessCase.class, id.value()));
    }

    /** The case this enrolment is a confirmed member of. */
    Optional<ProcessCase> ofMember(EnrolmentId enrolment) {
        return entityManager
                .createQuery(
                        "SELECT c FROM ProcessCase c, Membership m WHERE c.id = m.kase AND m.active = :enrolment",
                        ProcessCase.class)
                .setParameter("enrolment", enrolment)
                .getResultStream()
                .findFirst();
    }

    /** @throws NotVisible when there is no such case or this enrolment is no confirmed member */
    ProcessCase ofMember(String uid, EnrolmentId enrolment) {
        return ofMember(enrolment).filter(kase -> kase.uid().equals(uid)).orElseThrow(NotVisible::new);
    }

    Optional<ProcessCase> inEdition(EditionId edition, String uid) {
        return entityManager
                .createQuery(
                        "SELECT c FROM ProcessCase c WHERE c.edition = :edition AND c.uid = :uid", ProcessCase.class)
                .setParameter("edition", edition)
                .setParameter("uid", uid)
                .getResultStream()
                .findFirst();
    }

    /** Everybody ever asked to join, in the order they were. */
    List<Membership> group(CaseId kase) {
        return entityManager
                .createQuery("SELECT m FROM Membership m WHERE m.kase = :kase ORDER BY m.id", Membership.class)
                .setParameter("kase", kase)
                .getResultList();
    }

    /** Confirmed members of any case of the edition. */
    Set<EnrolmentId> active(EditionId edition) {
        return entityManager
                .createQuery(
                        "SELECT m FROM Membership m, ProcessCase c WHERE c.id = m.kase AND c.edition = :edition"
                                + " AND m.active IS NOT NULL",
                        Membership.class)
                .setParameter("edition", edition)
                .getResultStream()
                .map(Membership::enrolment)
                .collect(Collectors.toSet());
    }

    /** Every group this enrolment was ever asked to join. */
    List<Membership> memberships(EnrolmentId enrolment) {
        return entityManager
                .createQuery(
                        "SELECT m FROM Membership m WHERE m.enrolment = :enrolment ORDER BY m.id", Membership.class)
                .setParameter("enrolment", enrolment)
                .getResultList();
    }

    /** Invitations this enrolment has not answered. */
    List<Membership> invitations(EnrolmentId enrolment) {
        return entityManager
                .createQuery(
                        "SELECT m FROM Membership m WHERE m.enrolment = :enrolment AND m.state = :invited ORDER BY m.id",
                        Membership.class)
                .setParameter("enrolment", enrolment)
                .setParameter("invited", Membership.State.INVITED)
                .getResultList();
    }
}
