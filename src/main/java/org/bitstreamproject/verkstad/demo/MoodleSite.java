// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.bitstreamproject.verkstad.demo.moodle.Member;
import org.bitstreamproject.verkstad.demo.moodle.Moodle;
import org.bitstreamproject.verkstad.demo.services.Outcomes;
import org.bitstreamproject.verkstad.demo.services.ServiceAnswer;
import org.bitstreamproject.verkstad.demo.services.ServiceCall;
import org.bitstreamproject.verkstad.demo.services.Services;
import org.bitstreamproject.verkstad.demo.services.SiteSecrets;
import org.bitstreamproject.verkstad.demo.services.TokenEndpoint;

/** The addresses of one imitation, named as in Moodle. Nothing comes back for an address it does not have. */
@Dependent
public class MoodleSite {
    private static final String SERVICES = "/mod/lti/services.php";

    private final SitePages pages;
    private final GradePages grades;
    private final LaunchPages launches;
    private final ChoosingPages choosing;
    private final ToolPages tools;
    private final RegistrationEndpoint registration;
    private final TokenEndpoint tokens;
    private final Services services;
    private final Outcomes outcomes;
    private final SiteSecrets secrets;
    private final MadeCourses courses;
    private final Clock clock;

    @Inject
    public MoodleSite(
            SitePages pages,
            GradePages grades,
            LaunchPages launches,
            ChoosingPages choosing,
            ToolPages tools,
            RegistrationEndpoint registration,
            TokenEndpoint tokens,
            Services services,
            Outcomes outcomes,
            SiteSecrets secrets,
            MadeCourses courses,
            Clock clock) {
        this.pages = pages;
        this.grades = grades;
        this.launches = launches;
        this.choosing = choosing;
        this.tools = tools;
        this.registration = registration;
        this.tokens = tokens;
        this.services = services;
        this.outcomes = outcomes;
        this.secrets = secrets;
        this.courses = courses;
        this.clock = clock;
    }

    Optional<Answer> page(Visit visit) {
        return Optional.ofNullable(
                switch (visit.path()) {
                    case "/", "/course/view.php" -> pages.course(visit);
                    case "/course/edit.php" -> add(visit, false);
                    case "/course/copy.php" -> add(visit, true);
                    case "/course/reset.php" -> reset(visit);
                    case "/login/index.php" -> login(visit);
                    case "/grade/report/index.php" -> grades.grades(visit);
                    case "/mod/lti/view.php" -> pages.activity(visit);
                    case "/mod/lti/launch.php" -> launches.launch(visit);
                    case "/course/modedit.php" -> choosing.choose(visit);
                    case "/mod/lti/contentitem.php" -> launches.choose(visit);
                    case "/mod/lti/contentitem_return.php" -> choosing.returned(visit);
                    case "/mod/lti/toolconfigure.php" -> tools.list(visit);
                    case "/mod/lti/startltiadvregistration.php" -> tools.register(visit);
                    case "/mod/lti/toolactivate.php" -> tools.activate(visit);
                    case "/mod/lti/openid-configuration.php" -> Answer.of(registration.configuration(visit.moodle()));
                    case "/mod/lti/auth.php" -> launches.authenticate(visit);
                    case "/mod/lti/return.php" -> pages.returned(visit);
                    case "/mod/lti/certs.php" -> Answer.of(certificates(visit.moodle()));
                    case "/mod/lti/token.php" -> Answer.of(tokens.answer(visit.moodle(), visit.parameters()));
                    default -> null;
                });
    }

    Optional<Answer> service(Moodle moodle, ServiceCall call) {
        if (call.path().equals("/mod/lti/service.php")) return Optional.of(Answer.of(outcomes.answer(moodle, call)));
        if (call.path().equals("/mod/lti/openid-registration.php"))
            return Optional.of(Answer.of(registration.answer(moodle, call)));
        if (!call.path().startsWith(SERVICES)) return Optional.empty();
        var inside = call.inside(SERVICES);
        return Optional.of(Answer.of(services.answer(moodle, inside)));
    }

    /** A teacher adds a course, empty or as a copy of the one the form names. */
    private Answer add(Visit visit, boolean copy) {
        if (!changes(visit)) return pages.front(visit);
        var title = pages.titleOfNext(visit, copy);
        var number = copy ? courses.copy(visit.moodle(), title) : courses.make(visit.moodle(), title);
        return Answer.seeOther(visit.moodle().site().url() + "/course/view.php?id=" + number);
    }

    private Answer reset(Visit visit) {
        if (!changes(visit)) return pages.front(visit);
        courses.reset(visit.moodle(), clock.instant());
        return Answer.seeOther(visit.moodle().site().url() + "/course/view.php?id="
                + visit.moodle().course().id());
    }

    private static boolean changes(Visit visit) {
        return visit.method().equals("POST")
                && visit.login()
                        .filter(login -> SitePages.staff(login.member()))
                        .isPresent();
    }

    /** Anybody may be anybody here: the form names the person and the page to go on to. */
    private Answer login(Visit visit) {
        Optional<Member> member = InventedPeople.known(visit.moodle(), visit.number("user"));
        if (member.isEmpty()) return pages.front(visit);
        var next = visit.text("next").startsWith("/") ? visit.text("next") : "/course/view.php";
        return Answer.seeOther(visit.moodle().site().url() + next)
                .withCookie(MoodleCookie.header(visit.moodle(), member.get()));
    }

    private ServiceAnswer certificates(Moodle moodle) {
        return ServiceAnswer.json(200, secrets.key(moodle.key()).keySet());
    }
}
