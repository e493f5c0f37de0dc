// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.function.Function;
import org.bitstreamproject.verkstad.course.Admission;
import org.bitstreamproject.verkstad.course.Arrival;
import org.bitstreamproject.verkstad.course.ContextNotBound;
import org.bitstreamproject.verkstad.course.Welcome;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.web.OpenedSession;

/** From a verified launch to an open session. Not a transaction itself: of two first launches at once one is tried again. */
@Dependent
public class OpenLaunch {
    private final Registrations registrations;
    private final Welcome welcome;
    private final RecordLaunch record;
    private final ReviewedWork reviewedWork;
    private final LaunchAttempts attempts;

    @Inject
    public OpenLaunch(
            Registrations registrations,
            Welcome welcome,
            RecordLaunch record,
            ReviewedWork reviewedWork,
            LaunchAttempts attempts) {
        this.registrations = registrations;
        this.welcome = welcome;
        this.record = record;
        this.reviewedWork = reviewedWork;
        this.attempts = attempts;
    }

    /**
     * @throws LaunchRefused CONTEXT_UNBOUND when nobody has connected the LMS course, LTI13-FOR-USER-UNKNOWN when there is nothing
     *     to review; nothing is stored then
     */
    public Opened open(Launch launch) {
        PlatformId platform = registrations
                .platform(launch.registration())
                .orElseThrow(() -> new IllegalStateException("no registration " + launch.registration()));
        Function<Admission, String> page = page(launch, platform);
        Admission admission = admitted(launch, platform);
        var opened = new Opened(Twice.tried(() -> record.record(launch, admission)), page.apply(admission));
        attempts.trimNowAndThen();
        return opened;
    }

    /** Where it will lead, decided as far as it can be before anything is stored. */
    private Function<Admission, String> page(Launch launch, PlatformId platform) {
        return switch (launch.occasion().message()) {
            case RESOURCE_LINK -> admission -> path(launch, admission.role());
            case SUBMISSION_REVIEW -> {
                EnrolmentId whose = reviewedWork.of(launch, platform);
                yield admission -> reviewedWork.page(whose, admission);
            }
        };
    }

    /** A session and where it begins. @param path on our own origin */
    public record Opened(OpenedSession session, String path) {}

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

    private Admission admitted(Launch launch, PlatformId platform) {
        Launch.LmsPerson person = launch.person();
        try {
            return welcome.admit(new Arrival(
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
                    String.join(" ", launch.roles())));
        } catch (ContextNotBound unbound) {
            boolean old = launch.version() == Launch.Version.LTI11;
            throw new LaunchRefused(old ? Reason.LTI11_CONTEXT_UNBOUND : Reason.LTI13_CONTEXT_UNBOUND, unbound);
        }
    }
}
