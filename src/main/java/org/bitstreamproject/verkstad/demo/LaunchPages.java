// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bitstreamproject.verkstad.demo.gradebook.Gradebook;
import org.bitstreamproject.verkstad.demo.gradebook.LineItem;
import org.bitstreamproject.verkstad.demo.moodle.Activity;
import org.bitstreamproject.verkstad.demo.moodle.Choosing;
import org.bitstreamproject.verkstad.demo.moodle.Container;
import org.bitstreamproject.verkstad.demo.moodle.CourseLink;
import org.bitstreamproject.verkstad.demo.moodle.Encoding;
import org.bitstreamproject.verkstad.demo.moodle.IdToken;
import org.bitstreamproject.verkstad.demo.moodle.Launch;
import org.bitstreamproject.verkstad.demo.moodle.LegacyLaunch;
import org.bitstreamproject.verkstad.demo.moodle.LoginInitiation;
import org.bitstreamproject.verkstad.demo.moodle.Member;
import org.bitstreamproject.verkstad.demo.moodle.Occasion;
import org.bitstreamproject.verkstad.demo.services.SiteSecrets;

/** launch.php and auth.php: the forms that carry a launch from the imitation to the tool. */
@Dependent
@Transactional
public class LaunchPages {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Gradebook gradebook;
    private final SiteSecrets secrets;
    private final PendingLaunches pending;
    private final SitePages pages;
    private final MadeCourses courses;
    private final Clock clock;

    @Inject
    LaunchPages(
            Gradebook gradebook,
            SiteSecrets secrets,
            PendingLaunches pending,
            SitePages pages,
            MadeCourses courses,
            Clock clock) {
        this.gradebook = gradebook;
        this.secrets = secrets;
        this.pending = pending;
        this.pages = pages;
        this.courses = courses;
        this.clock = clock;
    }

    /** A form to the tool: a signed LTI 1.1 launch, or the start of an LTI 1.3 login. */
    Answer launch(Visit visit) {
        var login = visit.login();
        if (login.isEmpty()) return pages.front(visit);
        var link = visit.moodle()
                .module(visit.number("id"))
                .filter(found -> open(found, login.get().member()));
        if (link.isEmpty()) return pages.fault(visit, 404);
        var activity = activity(visit, link.get());
        var member = visit.has("student")
                ? login.get().member().switchedToStudent()
                : login.get().member();
        return SitePages.legacy(visit, link.get())
                ? legacyForm(visit, activity, member, login.get().sesskey())
                : loginForm(visit, activity, member, login.get().sesskey());
    }

    /** The same for a choice of links: nothing is launched yet. */
    Answer choose(Visit visit) {
        if (!ChoosingPages.teaches(visit)) return pages.front(visit);
        var login = visit.login().orElseThrow();
        var member = visit.has("lang") ? login.member().speaking(visit.text("lang")) : login.member();
        var nothing = Activity.choosing(visit.moodle().course().id() * MadeCourses.LINKS_PER_COURSE);
        if (!ChoosingPages.legacy(visit)) return loginForm(visit, nothing, member, login.sesskey());
        var moodle = visit.moodle();
        var launch = new Launch(moodle.site(), moodle.course(), nothing, member, occasion(visit, login.sesskey()));
        return pages.post(visit, moodle.legacyTool().launchUrl(), Choosing.fields(launch, moodle.legacyTool()));
    }

    /** Answers the tool's authentication request as Moodle's auth.php. */
    Answer authenticate(Visit visit) {
        if (visit.login().isEmpty()) return visit.has("repost") ? pages.front(visit) : repost(visit);
        var request = AuthenticationRequest.of(visit, pending);
        if (!request.trusted()) return pages.fault(visit, 404);
        var fields = new LinkedHashMap<String, String>();
        request.fault().ifPresentOrElse(fault -> refusal(fault, fields), () -> {
            var begun = request.pending().orElseThrow();
            fields.put("id_token", token(visit, begun));
        });
        if (visit.has("state")) fields.put("state", visit.text("state"));
        return pages.post(visit, visit.text("redirect_uri"), fields);
    }

    private Answer legacyForm(Visit visit, Activity activity, Member member, String sesskey) {
        var moodle = visit.moodle();
        var launch = new Launch(moodle.site(), moodle.course(), activity, member, occasion(visit, sesskey));
        var signed = LegacyLaunch.of(launch, moodle.legacyTool());
        return pages.post(visit, signed.url(), signed.fields());
    }

    private Answer loginForm(Visit visit, Activity activity, Member member, String sesskey) {
        var moodle = visit.moodle();
        var login = LoginInitiation.of(
                moodle.site(), activity, member, moodle.tool(), RANDOM.nextInt(1, Integer.MAX_VALUE));
        pending.begin(login.launchId(), new PendingLaunches.Pending(moodle.key(), member, sesskey, activity));
        return pages.post(visit, login.url(), login.fields());
    }

    private String token(Visit visit, PendingLaunches.Pending begun) {
        var moodle = courses.holding(visit.moodle(), begun.activity().module());
        var launch = new Launch(
                moodle.site(), moodle.course(), begun.activity(), begun.member(), occasion(visit, begun.sesskey()));
        var claims = begun.activity().isChoosing()
                ? Choosing.claims(launch, moodle.tool(), visit.text("nonce"))
                : IdToken.claims(launch, moodle.tool(), visit.text("nonce"));
        return secrets.key(moodle.key()).sign(claims);
    }

    private static void refusal(AuthenticationRequest.Fault fault, Map<String, String> fields) {
        fields.put("error", fault.error());
        if (!fault.description().isEmpty()) fields.put("error_description", fault.description());
    }

    /** Moodle's Lax cookie may be missing after a cross-site step: it posts the same request to itself once. */
    private Answer repost(Visit visit) {
        var query = new StringBuilder(visit.moodle().site().authorizationEndpoint());
        var separator = "?";
        for (var parameter : visit.parameters().entrySet()) {
            query.append(separator)
                    .append(Encoding.percent(parameter.getKey()))
                    .append('=')
                    .append(Encoding.percent(parameter.getValue()));
            separator = "&";
        }
        return pages.post(visit, query.toString(), Map.of("repost", "true"));
    }

    private Activity activity(Visit visit, CourseLink link) {
        var container = visit.has("window") ? Container.WINDOW : link.activity().container();
        var item = gradebook
                .columnOf(visit.moodle().key(), link.activity().instance())
                .map(LineItem::id);
        return link.activity().in(container).withLineItem(item.orElse(null));
    }

    private Occasion occasion(Visit visit, String sesskey) {
        var nonce = new byte[16];
        RANDOM.nextBytes(nonce);
        return new Occasion(
                clock.instant(),
                Encoding.hex(nonce),
                RANDOM.nextInt(1, Integer.MAX_VALUE),
                sesskey,
                secrets.salt(visit.moodle().key()));
    }

    private static boolean open(CourseLink link, Member member) {
        return !link.staffOnly() || !member.role().graded();
    }
}
