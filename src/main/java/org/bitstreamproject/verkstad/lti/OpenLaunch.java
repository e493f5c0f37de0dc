// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.bitstreamproject.verkstad.course.Admission;
import org.bitstreamproject.verkstad.course.Arrival;
import org.bitstreamproject.verkstad.course.ContextNotBound;
import org.bitstreamproject.verkstad.course.Welcome;
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

    @Inject
    public OpenLaunch(Registrations registrations, Welcome welcome, RecordLaunch record) {
        this.registrations = registrations;
        this.welcome = welcome;
        this.record = record;
    }

    /** @throws LaunchRefused CONTEXT_UNBOUND when nobody has connected the LMS course; nothing is stored then */
    public Opened open(Launch launch) {
        PlatformId platform = registrations
                .platform(launch.registration())
                .orElseThrow(() -> new IllegalStateException("no registration " + launch.registration()));
        Admission admission = admitted(launch, platform);
        return new Opened(Twice.tried(() -> record.record(launch, admission)), path(launch, admission.role()));
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
