// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.demo.moodle.Container;
import org.bitstreamproject.verkstad.demo.moodle.CourseLink;
import org.bitstreamproject.verkstad.demo.moodle.Member;
import org.bitstreamproject.verkstad.demo.moodle.Moodle;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.Pages;
import org.bitstreamproject.verkstad.shared.web.Texts;

/** The pages a person sees in the imitations, in the site's own language. */
@Dependent
public class SitePages {
    private final DemoMoodles moodles;
    private final Pages pages;
    private final MadeCourses courses;
    private final Texts texts;

    @Inject
    public SitePages(DemoMoodles moodles, Pages pages, MadeCourses courses, Texts texts) {
        this.moodles = moodles;
        this.pages = pages;
        this.courses = courses;
        this.texts = texts;
    }

    /** Both sites side by side, with everybody in them. */
    Answer start(Language language) {
        var cards = moodles.all().stream().map(SitePages::card).toList();
        return Answer.page(200, pages.render("demo/start.jte", language, new StartPage(moodles.toolAddress(), cards)));
    }

    /** Someone has to log in first: choose a person. */
    Answer front(Visit visit) {
        return Answer.seeOther(moodles.address() + "/#" + visit.moodle().key());
    }

    Answer course(Visit visit) {
        if (visit.login().isEmpty()) return front(visit);
        var member = visit.login().get().member();
        var rows = visit.moodle().linksFor(member).stream().map(SitePages::row).toList();
        var made = visit.moodle().course().id() >= MadeCourse.FIRST;
        return page(
                visit, 200, "demo/course.jte", new CoursePage(head(visit), staff(member), made, rows, others(visit)));
    }

    /** What a course that is added will be called. */
    String titleOfNext(Visit visit, boolean copy) {
        var language = visit.moodle().language();
        var number = courses.of(visit.moodle()).size() + 1;
        return copy
                ? texts.text(language, "demo.copyTitle", visit.moodle().course().title(), number)
                : texts.text(language, "demo.newTitle", number);
    }

    private List<CoursePage.Other> others(Visit visit) {
        var first = moodles.withKey(visit.moodle().key()).orElse(visit.moodle()).course();
        return Stream.concat(
                        Stream.of(new CoursePage.Other(first.id(), first.title())),
                        courses.of(visit.moodle()).stream()
                                .map(made -> new CoursePage.Other(made.number(), made.title())))
                .filter(other -> other.id() != visit.moodle().course().id())
                .toList();
    }

    /** The activity's own page: the tool in a frame, or a link that opens it in a window. */
    Answer activity(Visit visit) {
        var link = visit.moodle().module(visit.number("id"));
        if (visit.login().isEmpty()) return front(visit);
        if (link.isEmpty()) return fault(visit, 404);
        var activity = link.get().activity();
        var inWindow = visit.has("window") || activity.container() == Container.WINDOW && !visit.has("frame");
        var launch = visit.moodle().site().url() + "/mod/lti/launch.php?id=" + activity.module() + "&v="
                + (legacy(visit, link.get()) ? "1p1" : "1p3") + (inWindow ? "&window=1" : "")
                + (visit.has("student") ? "&student=1" : "");
        return page(visit, 200, "demo/activity.jte", new ActivityPage(head(visit), activity.title(), launch, inWindow));
    }

    Answer returned(Visit visit) {
        return page(visit, 200, "demo/returned.jte", new MessagePage(head(visit), visit.text("lti_errormsg")));
    }

    Answer fault(Visit visit, int status) {
        return page(visit, status, "demo/fault.jte", new MessagePage(head(visit), ""));
    }

    /** A form that sends itself to another site, with a button for browsers without script. */
    Answer post(Visit visit, String action, Map<String, String> fields) {
        var form = new PostPage(
                visit.moodle().site().description(),
                action,
                fields.entrySet().stream()
                        .map(field -> new PostPage.Field(field.getKey(), field.getValue()))
                        .toList());
        return page(visit, 200, "demo/post.jte", form);
    }

    Answer page(Visit visit, int status, String template, Object page) {
        return Answer.page(status, pages.render(template, visit.moodle().language(), page));
    }

    SiteHead head(Visit visit) {
        var moodle = visit.moodle();
        var people = moodle.members().stream().map(SitePages::person).toList();
        var current = visit.login().map(login -> login.member().id()).orElse(0L);
        return new SiteHead(
                moodle.site().url(),
                moodle.site().description(),
                moodle.course().title(),
                moodle.course().id(),
                people,
                current);
    }

    static boolean legacy(Visit visit, CourseLink link) {
        return visit.has("v") ? visit.text("v").equals("1p1") : link.legacyFirst();
    }

    static boolean staff(Member member) {
        return !member.role().graded();
    }

    static SiteHead.Person person(Member member) {
        return new SiteHead.Person(
                member.id(), member.name(), member.role().name().toLowerCase(Locale.ROOT));
    }

    private static StartPage.Site card(Moodle moodle) {
        List<SiteHead.Person> people =
                moodle.members().stream().map(SitePages::person).toList();
        return new StartPage.Site(
                moodle.key(),
                moodle.site().url(),
                moodle.site().description(),
                moodle.course().title(),
                moodle.language(),
                people);
    }

    private static CoursePage.Row row(CourseLink link) {
        return new CoursePage.Row(
                link.activity().module(),
                link.activity().title(),
                link.legacyFirst(),
                link.activity().container() == Container.WINDOW,
                link.activity().graded());
    }
}
