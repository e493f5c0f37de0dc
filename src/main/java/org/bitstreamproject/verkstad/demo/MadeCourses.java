// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bitstreamproject.verkstad.demo.moodle.Activity;
import org.bitstreamproject.verkstad.demo.moodle.Course;
import org.bitstreamproject.verkstad.demo.moodle.CourseLink;
import org.bitstreamproject.verkstad.demo.moodle.Moodle;

/**
 * Further courses of an imitation. As in Moodle a copy has a new number, new resource links and the same custom parameters, and
 * tells by {@code $Context.id.history} where it comes from. Unlike there the links of a made course have no grades.
 */
@Dependent
@Transactional
public class MadeCourses {
    /** More than anybody needs to try things out. */
    private static final int MOST = 50;

    private static final Duration PAUSE = Duration.ofDays(200);

    static final int LINKS_PER_COURSE = 1000;
    private static final Pattern SERVICE = Pattern.compile("/services\\.php/(?:CourseSection/)?(\\d{1,9})/.*");
    private final EntityManager em;

    @Inject
    MadeCourses(EntityManager em) {
        this.em = em;
    }

    /** The imitation as the request sees it: with the course it names, or by one of its activities, else the invented one. */
    Moodle seenBy(Visit visit) {
        return switch (visit.path()) {
            case "/course/view.php",
                    "/course/copy.php",
                    "/course/reset.php",
                    "/course/modedit.php",
                    "/grade/report/index.php" -> in(visit.moodle(), visit.number("id"));
            case "/mod/lti/view.php", "/mod/lti/launch.php" -> holding(visit.moodle(), visit.number("id"));
            case "/mod/lti/return.php", "/mod/lti/contentitem.php", "/mod/lti/contentitem_return.php" ->
                in(visit.moodle(), visit.number("course"));
            default -> visit.moodle();
        };
    }

    /** As above, for an address of services.php, which names its course. */
    Moodle serving(Moodle moodle, String path) {
        var named = SERVICE.matcher(path);
        return named.find() ? in(moodle, Long.parseLong(named.group(1))) : moodle;
    }

    /** The imitation with the course that has this activity. */
    Moodle holding(Moodle moodle, long module) {
        return module < LINKS_PER_COURSE ? moodle : in(moodle, module / LINKS_PER_COURSE);
    }

    /** The imitation with this course; with the invented one when there is no such course. */
    Moodle in(Moodle moodle, long number) {
        return of(moodle).stream()
                .filter(made -> made.number() == number)
                .findFirst()
                .map(made -> seen(moodle, made))
                .orElse(moodle);
    }

    /** Those of the site, the oldest first. */
    List<MadeCourse> of(Moodle moodle) {
        return em.createQuery("select c from DemoCourse c where c.site = :site order by c.id", MadeCourse.class)
                .setParameter("site", moodle.key())
                .getResultList();
    }

    /** An empty course; the newest again when there are too many. */
    long make(Moodle moodle, String title) {
        return add(moodle, title, "");
    }

    /** A copy of the course the imitation is seen with. */
    long copy(Moodle moodle, String title) {
        var from = moodle.course();
        var history = new ArrayList<>(List.of(Long.toString(from.id())));
        if (!from.history().isEmpty()) history.add(from.history());
        return add(moodle, title, String.join(",", history));
    }

    /**
     * Resets the course the imitation is seen with, as if the next year had come: other students take part under new numbers, and
     * nobody of the earlier ones has come for long. The invented course stays as it is.
     */
    void reset(Moodle moodle, Instant now) {
        of(moodle).stream()
                .filter(made -> made.number() == moodle.course().id())
                .forEach(made -> {
                    made.reset();
                    letTimePass(moodle, made, now);
                });
    }

    /** What the tool tells a reset by: an imitation has no year to wait. */
    private void letTimePass(Moodle moodle, MadeCourse made, Instant now) {
        em.createNativeQuery(
                        "UPDATE enrolment SET joined_at = ?1, last_launch_at = ?1 WHERE cohort_id IN (SELECT c.cohort_id FROM context c"
                                + " JOIN platform p ON p.id = c.platform_id WHERE p.platform_key = ?2 AND c.lms_id = ?3)")
                .setParameter(1, Timestamp.valueOf(LocalDateTime.ofInstant(now.minus(PAUSE), ZoneOffset.UTC)))
                .setParameter(2, "demo-" + moodle.key())
                .setParameter(3, Long.toString(made.number()))
                .executeUpdate();
    }

    private long add(Moodle moodle, String title, String history) {
        var all = of(moodle);
        if (all.size() >= MOST) return all.get(all.size() - 1).number();
        var made = new MadeCourse(moodle.key(), title, history);
        em.persist(made);
        em.flush();
        return made.number();
    }

    private static Moodle seen(Moodle moodle, MadeCourse made) {
        var like = moodle.course();
        var course = new Course(
                made.number(),
                "VM-" + made.number(),
                made.title(),
                like.sourcedId() + "-" + made.number(),
                like.begins(),
                like.ends(),
                made.history());
        var links = moodle.links().stream()
                .map(link ->
                        new CourseLink(moved(link.activity(), made.number()), link.legacyFirst(), link.staffOnly()))
                .toList();
        var seen = moodle.with(course, links);
        return made.resets() == 0 ? seen : seen.with(InventedPeople.afterReset(moodle, made.resets()));
    }

    private static Activity moved(Activity activity, long course) {
        return new Activity(
                course * LINKS_PER_COURSE + activity.instance(),
                course * LINKS_PER_COURSE + activity.module(),
                activity.title(),
                activity.description(),
                activity.container(),
                false,
                null,
                activity.custom());
    }
}
