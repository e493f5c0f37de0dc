// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bitstreamproject.verkstad.course.agenda.EditionDates;
import org.bitstreamproject.verkstad.course.calendar.CoursePlan;
import org.bitstreamproject.verkstad.course.calendar.Grace;
import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.jspecify.annotations.Nullable;

/** When the items of an edition are due, for everybody and for a case with an extension, and until when they count as in time. */
@Dependent
public class Deadlines {
    private final EntityManager entityManager;
    private final CoursePackages packages;

    @Inject
    public Deadlines(EntityManager entityManager, CoursePackages packages) {
        this.entityManager = entityManager;
        this.packages = packages;
    }

    /**
     * Item → moment, by time: exercises ({@code E1.1}), milestones ({@code MS4}), rounds ({@code R1}, {@code R1.opens},
     * {@code R1.answers}). Empty as long as the meetings have no dates.
     */
    public Map<String, Instant> of(EditionId edition) {
        var deadlines = new LinkedHashMap<String, Instant>();
        entityManager
                .createQuery(
                        "SELECT d.item, d.due FROM Deadline d WHERE d.edition = :edition AND d.kase = 0 ORDER BY d.due, d.item",
                        Object[].class)
                .setParameter("edition", edition)
                .getResultStream()
                .forEach(row -> deadlines.put((String) row[0], (Instant) row[1]));
        return deadlines;
    }

    /** The same for one case. @param kase null for somebody without one */
    public Map<String, Instant> of(EditionId edition, @Nullable CaseId kase) {
        var deadlines = of(edition);
        return kase == null
                ? deadlines
                : extended(deadlines, extensions(edition).getOrDefault(kase, Map.of()));
    }

    /** Every case with an extension → what was given. */
    public Map<CaseId, Map<String, Instant>> extensions(EditionId edition) {
        return new EditionDates(entityManager).extensions(edition);
    }

    /** Both together: an extension never takes time away when the meeting has moved past it. */
    public static Map<String, Instant> extended(Map<String, Instant> deadlines, Map<String, Instant> extension) {
        var own = new LinkedHashMap<>(deadlines);
        extension.forEach((item, at) ->
                own.computeIfPresent(item, (any, everybodys) -> at.isAfter(everybodys) ? at : everybodys));
        return own;
    }

    /** Empty as long as the meetings have no dates. @param kase null for somebody without one */
    public Optional<Due> due(EditionId edition, @Nullable CaseId kase, String item) {
        return Optional.ofNullable(of(edition, kase).get(item)).map(at -> due(edition, item, at));
    }

    /** What is due then, with its grace. */
    public Due due(EditionId edition, String item, Instant at) {
        var course = packages.of(edition);
        if (feedsARound(course, item)) {
            return new Due(at, null);
        }
        var freezes = new EditionDates(entityManager).rules(edition, course).freezes();
        return new Due(at, Grace.until(at, freezes));
    }

    /** Item → until when it counts as in time, for whoever has these dates. */
    public Map<String, Due> dues(EditionId edition, Map<String, Instant> dates) {
        var course = packages.of(edition);
        var freezes = new EditionDates(entityManager).rules(edition, course).freezes();
        var dues = new LinkedHashMap<String, Due>();
        dates.forEach((item, at) ->
                dues.put(item, new Due(at, feedsARound(course, item) ? null : Grace.until(at, freezes))));
        return dues;
    }

    /** A milestone a round begins with, and what is handed in with it: there is no grace, for reviewers wait. */
    public static boolean feedsARound(CoursePackage course, String item) {
        return course.rounds().stream()
                .flatMap(round -> course.modules().stream()
                        .filter(module -> module.milestone().id().equals(round.after())))
                .anyMatch(module -> module.milestone().id().equals(item)
                        || CoursePlan.withMilestone(module).contains(item));
    }
}
