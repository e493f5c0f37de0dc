// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.bitstreamproject.verkstad.course.Admission;
import org.bitstreamproject.verkstad.shared.web.NewSession;
import org.bitstreamproject.verkstad.shared.web.OpenedSession;
import org.bitstreamproject.verkstad.shared.web.Sessions;

/** Keeps what an accepted launch tells of links and grades, lets waiting grades go, and opens the session. */
@Dependent
@Transactional
public class RecordLaunch {
    private final EntityManager entityManager;
    private final Passback passback;
    private final Sessions sessions;
    private final Event<Launched> launched;
    private final Clock clock;

    @Inject
    public RecordLaunch(
            EntityManager entityManager, Passback passback, Sessions sessions, Event<Launched> launched, Clock clock) {
        this.entityManager = entityManager;
        this.passback = passback;
        this.sessions = sessions;
        this.launched = launched;
        this.clock = clock;
    }

    public OpenedSession record(Launch launch, Admission admission) {
        ResultHandle handle =
                new Handles(entityManager).seen(launch, admission.contextId(), admission.enrolment(), clock.instant());
        passback.release(admission.enrolment());
        launched.fire(new Launched(admission.enrolment(), admission.role(), launch.contentKey()));
        return sessions.open(new NewSession(
                admission.person(),
                admission.enrolment(),
                admission.role(),
                handle.link().id(),
                launch.contentKey()));
    }
}
