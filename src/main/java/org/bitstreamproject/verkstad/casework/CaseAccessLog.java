// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import org.bitstreamproject.verkstad.casework.CaseAccess.Outcome;
import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;

/** Writes down who outside the group has opened a case, or tried to. */
@Dependent
class CaseAccessLog {
    private final EntityManager entityManager;
    private final Clock clock;

    @Inject
    CaseAccessLog(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** In the transaction that shows the case. */
    void read(CaseId kase, EnrolmentId who) {
        entityManager.persist(new CaseAccess(kase, who, clock.instant(), Outcome.READ));
    }

    /** In a transaction of its own: a refusal is mostly thrown, and the attempt must outlast that. */
    @Transactional(TxType.REQUIRES_NEW)
    void refused(CaseId kase, EnrolmentId who) {
        entityManager.persist(new CaseAccess(kase, who, clock.instant(), Outcome.REFUSED));
    }
}
