// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.function.Function;
import org.bitstreamproject.verkstad.course.Admission;
import org.bitstreamproject.verkstad.course.Arrival;
import org.bitstreamproject.verkstad.course.Beginnings;
import org.bitstreamproject.verkstad.course.CohortWaiting;
import org.bitstreamproject.verkstad.course.ConnectSessions;
import org.bitstreamproject.verkstad.course.ConnectTicket;
import org.bitstreamproject.verkstad.course.ContextNotBound;
import org.bitstreamproject.verkstad.course.RunUnconfirmed;
import org.bitstreamproject.verkstad.course.Welcome;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.web.OpenedSession;
import org.jspecify.annotations.Nullable;

/** From a verified launch to an open session. Not a transaction itself: of two first launches at once one is tried again. */
@Dependent
public class OpenLaunch {
    /** Custom parameter with the value {@code $Context.id.history}: tells a copied course. */
    private static final String HISTORY = "context_history";

    private final Registrations registrations;
    private final Welcome welcome;
    private final ConnectSessions connecting;
    private final RecordLaunch record;
    private final ReviewedWork reviewedWork;
    private final LaunchAttempts attempts;
    private final KnownContent content;

    @Inject
    public OpenLaunch(
            Registrations registrations,
            Welcome welcome,
            ConnectSessions connecting,
            RecordLaunch record,
            ReviewedWork reviewedWork,
            LaunchAttempts attempts,
            KnownContent content) {
        this.registrations = registrations;
        this.welcome = welcome;
        this.connecting = connecting;
        this.record = record;
        this.reviewedWork = reviewedWork;
        this.attempts = attempts;
        this.content = content;
    }

    /**
     * A teacher's launch that finds its course not connected leads to the set-up page; one that names no course at all is valid,
     * and leads to a page that asks for one.
     *
     * @throws LaunchRefused CONTEXT_UNBOUND, COHORT_WAITING or RUN_UNCONFIRMED for others then, LTI13-FOR-USER-UNKNOWN when there
     *     is nothing to review; nothing is stored then
     */
    public Opened open(Launch launch, Hearing hearing) {
        PlatformId platform = registrations
                .platform(launch.registration())
                .orElseThrow(() -> new IllegalStateException("no registration " + launch.registration()));
        if (isOutsideCourses(launch)) {
            attempts.add(accepted(launch, platform, hearing));
            return new Opened(null, null, OutsidePages.path(launch.locale()));
        }
        Function<Admission, String> page = page(launch, platform, hearing);
        Arrival arrival = arrival(launch, platform);
        try {
            RecordLaunch.Entered entered = Twice.tried(
                            () -> record.again(launch, platform, () -> welcome.returning(arrival), hearing))
                    .orElseGet(() -> entered(launch, platform, arrival, hearing));
            if (attempts.isTrimDue()) {
                attempts.trim();
            }
            OpenedSession session = entered.session();
            return new Opened(session, session.setCookie(), page.apply(entered.admission()));
        } catch (LaunchRefused refused) {
            Opened connecting = connect(launch, arrival, refused);
            attempts.add(accepted(launch, platform, hearing));
            return connecting;
        }
    }

    private static boolean isOutsideCourses(Launch launch) {
        return launch.link().contextId().isBlank() && launch.occasion().message() == Launch.Message.RESOURCE_LINK;
    }

    private static LaunchAttempts.Attempt accepted(Launch launch, PlatformId platform, Hearing hearing) {
        return LaunchAttempts.Attempt.accepted(
                hearing.now(), launch.version(), platform, launch.occasion().sentAt(), hearing);
    }

    private RecordLaunch.Entered entered(Launch launch, PlatformId platform, Arrival arrival, Hearing hearing) {
        Admission admission = hearing.found(Check.ADMISSION, () -> admitted(launch, arrival));
        return new RecordLaunch.Entered(
                admission, Twice.tried(() -> record.record(launch, platform, admission, hearing)));
    }

    private Admission admitted(Launch launch, Arrival arrival) {
        try {
            return welcome.admit(arrival);
        } catch (ContextNotBound unbound) {
            throw refused(launch, Reason.LTI11_CONTEXT_UNBOUND, Reason.LTI13_CONTEXT_UNBOUND);
        } catch (CohortWaiting waiting) {
            throw refused(launch, Reason.LTI11_COHORT_WAITING, Reason.LTI13_COHORT_WAITING);
        } catch (RunUnconfirmed unconfirmed) {
            throw refused(launch, Reason.LTI11_RUN_UNCONFIRMED, Reason.LTI13_RUN_UNCONFIRMED);
        }
    }

    /** Where it will lead, decided as far as it can be before anything is stored. */
    private Function<Admission, String> page(Launch launch, PlatformId platform, Hearing hearing) {
        return switch (launch.occasion().message()) {
            case RESOURCE_LINK -> admission -> path(launch, admission.role());
            case SUBMISSION_REVIEW -> {
                EnrolmentId whose = hearing.found(Check.REVIEW_WORK, () -> reviewedWork.of(launch, platform));
                yield admission -> reviewedWork.page(whose, admission);
            }
        };
    }

    /**
     * A session, or the set-up page, and where it begins.
     *
     * @param session null for the set-up page, which has a cookie of its own, and where no course was named
     * @param setCookie null where nobody has been let in
     * @param path on our own origin
     */
    public record Opened(
            @Nullable OpenedSession session, @Nullable String setCookie, String path) {}

    /** Twice: of two launches at once one may find the other's row. */
    private Opened connect(Launch launch, Arrival arrival, LaunchRefused otherwise) {
        Beginnings beginnings = beginnings(launch, arrival.platform());
        return Twice.tried(() -> connecting.begin(arrival, beginnings))
                .map(ticket -> new Opened(null, ticket.setCookie(), ConnectTicket.PATH))
                .orElseThrow(() -> otherwise);
    }

    /**
     * A platform that sends the history has said it all, also when it is empty; of any other the content key must tell.
     * Pages that nearly every course opens tell nothing.
     */
    private Beginnings beginnings(Launch launch, PlatformId platform) {
        String history = launch.custom().get(HISTORY);
        Beginnings told = Beginnings.of(launch.link().contextLabel(), history);
        String key = launch.contentKey();
        boolean traceable = history == null && (key.startsWith("module:") || key.startsWith("exercise:"));
        return traceable
                ? told.like(content.courses(platform, key, launch.person().id()))
                : told;
    }

    private static LaunchRefused refused(Launch launch, Reason old, Reason reason) {
        return new LaunchRefused(launch.version() == Launch.Version.LTI11 ? old : reason);
    }

    /** Where the launch leads: the page of its content key, or the role's own page where that one is not for the role. */
    static String path(Launch launch, Role role) {
        String page = page(launch.contentKey(), role);
        return Language.isNynorsk(launch.locale()) ? page + "?notice=nynorsk" : page;
    }

    private static String page(String key, Role role) {
        String page = "/" + key.replaceFirst(":", "/");
        return switch (role) {
            case PARTICIPANT -> key.equals("teacher") ? "/home" : page;
            case TEACHER, ASSISTANT -> key.equals("case") || key.equals("reviews") ? "/teacher" : page;
            case ADMIN -> "/home";
        };
    }

    private static Arrival arrival(Launch launch, PlatformId platform) {
        Launch.LmsPerson person = launch.person();
        return new Arrival(
                platform,
                launch.link().contextId(),
                launch.link().contextTitle(),
                person.id(),
                person.given(),
                person.family(),
                person.full(),
                person.email(),
                Roles.inContext(launch.roles()),
                Roles.administers(launch.roles()),
                launch.locale(),
                String.join(" ", launch.roles()));
    }
}
