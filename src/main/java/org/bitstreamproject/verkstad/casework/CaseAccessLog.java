// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.bitstreamproject.verkstad.casework.CaseAccess.Outcome;
import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;

/** Writes down who outside the group has opened a case, or tried to. */
@Dependent
class CaseAccessLog {

    /** One look asks for a page, its pictures and the models beside it; what follows so soon is the same look. */
    private static final Duration ONE_LOOK = Duration.ofMinutes(10);

    private final EntityManager entityManager;
    private final Clock clock;

    @Inject
    CaseAccessLog(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /**
     * In the transaction that shows the case; written down once for a look, at its beginning. Of two pages asked for at one moment
     * neither sees the other's row, and each is.
     */
    void read(CaseId kase, EnrolmentId who) {
        var now = clock.instant();
        if (!hasRead(kase, who, now.minus(ONE_LOOK))) {
            entityManager.persist(new CaseAccess(kase, who, now, Outcome.READ));
        }
    }

    private boolean hasRead(CaseId kase, EnrolmentId who, Instant since) {
        return entityManager
                        .createNamedQuery("CaseAccess.readSince", Long.class)
                        .setParameter("kase", kase)
                        .setParameter("who", who)
                        .setParameter("since", since)
                        .setParameter("read", Outcome.READ)
                        .getSingleResult()
                > 0;
    }

    /** In a transaction of its own: a refusal is mostly thrown, and the attempt must outlast that. */
    @Transactional(TxType.REQUIRES_NEW)
    void refused(CaseId kase, EnrolmentId who) {
        entityManager.persist(new CaseAccess(kase, who, clock.instant(), Outcome.REFUSED));
    }
}
