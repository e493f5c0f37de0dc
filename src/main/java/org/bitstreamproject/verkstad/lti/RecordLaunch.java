// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.bitstreamproject.verkstad.course.Admission;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.bitstreamproject.verkstad.shared.web.NewSession;
import org.bitstreamproject.verkstad.shared.web.OpenedSession;
import org.bitstreamproject.verkstad.shared.web.Sessions;
import org.jspecify.annotations.Nullable;

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

    /** Who was let in, and the session. */
    record Entered(Admission admission, OpenedSession session) {}

    /**
     * The whole of a launch that has nothing to decide, in one transaction.
     *
     * @param returning lets in whom the course knows; empty leaves everything to {@link #record}
     */
    Optional<Entered> again(
            Launch launch, PlatformId platform, Supplier<Optional<Admission>> returning, Hearing hearing) {
        return returning.get().map(admission -> {
            hearing.check(Check.ADMISSION, () -> {});
            return new Entered(admission, record(launch, platform, admission, hearing));
        });
    }

    /** @param hearing the checks the launch has met */
    public OpenedSession record(Launch launch, PlatformId platform, Admission admission, Hearing hearing) {
        @Nullable Long link = link(launch, admission);
        keepAttempt(launch, platform, hearing);
        launched.fire(new Launched(admission.enrolment(), admission.role(), launch.contentKey()));
        return sessions.open(
                new NewSession(admission.person(), admission.enrolment(), admission.role(), link, launch.contentKey()));
    }

    /** The activity the launch came through. A teacher who reviews work in it changes nothing about it. */
    private @Nullable Long link(Launch launch, Admission admission) {
        return switch (launch.occasion().message()) {
            case RESOURCE_LINK -> seen(launch, admission);
            case SUBMISSION_REVIEW -> {
                passback.release(admission.enrolment());
                yield new Handles(entityManager)
                        .known(admission.contextId(), launch.link().id())
                        .map(ResourceLink::id)
                        .orElse(null);
            }
        };
    }

    private long seen(Launch launch, Admission admission) {
        Instant now = clock.instant();
        Optional<SeenAgain.Seen> again =
                new SeenAgain(entityManager).seen(launch, admission.contextId(), admission.enrolment(), now);
        long link = again.map(SeenAgain.Seen::link)
                .orElseGet(() -> new Handles(entityManager)
                        .seen(launch, admission.contextId(), admission.enrolment(), now)
                        .link()
                        .id());
        if (again.isEmpty() || again.get().gradesWait()) {
            passback.release(admission.enrolment());
        }
        return link;
    }

    /** In this very transaction: the row is there if and only if the launch was accepted. */
    private void keepAttempt(Launch launch, PlatformId platform, Hearing hearing) {
        new LaunchAttempts(entityManager)
                .add(LaunchAttempts.Attempt.accepted(
                        clock.instant(),
                        launch.version(),
                        platform,
                        launch.occasion().sentAt(),
                        hearing));
    }
}
