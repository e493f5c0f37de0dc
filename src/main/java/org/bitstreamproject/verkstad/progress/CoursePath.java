// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.progress;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.bitstreamproject.verkstad.casework.CaseSummary;
import org.bitstreamproject.verkstad.casework.Receipt;
import org.bitstreamproject.verkstad.course.CourseModule;
import org.bitstreamproject.verkstad.course.CoursePackage;
import org.bitstreamproject.verkstad.course.Due;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.exercise.ItemStatus;
import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.jspecify.annotations.Nullable;

/** Lays one person's statuses along the course. Pure; made once for an edition, used for each of its people. */
final class CoursePath {
    private static final Set<String> OTHER_PAGES = Set.of("CASE", "REVIEW");
    private final CoursePackage course;
    private final Map<String, Due> everybodys;
    private final Map<CaseId, Map<String, Due>> extended;
    private final Predicate<Exercise> doable;

    /** @param extended dates of the cases with an extension @param doable true for exercises that have a page of their own now */
    CoursePath(
            CoursePackage course,
            Map<String, Due> everybodys,
            Map<CaseId, Map<String, Due>> extended,
            Predicate<Exercise> doable) {
        this.course = course;
        this.everybodys = Map.copyOf(everybodys);
        this.extended = Map.copyOf(extended);
        this.doable = doable;
    }

    /**
     * The ten stops of one person.
     *
     * @param kase the person's own; null without one
     * @param reviewsOpen true while a review given to the person is not complete
     */
    List<Stop> of(Map<String, ItemStatus> statuses, @Nullable CaseSummary kase, boolean reviewsOpen) {
        return course.modules().stream()
                .map(module -> stop(module, statuses, kase, reviewsOpen))
                .toList();
    }

    /** When the latest round that has opened by plan is due; null before the first. */
    @Nullable Instant reviewsDue(Instant now) {
        return course.rounds().stream()
                .filter(round -> {
                    var opens = everybodys.get(round.id() + ".opens");
                    return opens != null && !opens.at().isAfter(now);
                })
                .map(round -> everybodys.get(round.id()))
                .filter(Objects::nonNull)
                .map(Due::at)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private Stop stop(
            CourseModule module, Map<String, ItemStatus> statuses, @Nullable CaseSummary kase, boolean reviewsOpen) {
        var dues = kase == null ? everybodys : extended.getOrDefault(kase.id(), everybodys);
        var milestone = module.milestone();
        var due = dues.get(milestone.id());
        var receipt = kase == null
                ? null
                : kase.submission(milestone.id()).map(Receipt::at).orElse(null);
        return new Stop(
                module.id(),
                milestone.id(),
                milestone.title(),
                at(due),
                lateFrom(due),
                receipt,
                module.exercises().stream()
                        .map(exercise ->
                                work(exercise, dues.get(exercise.id()), statuses.get(exercise.id()), reviewsOpen))
                        .toList());
    }

    private Work work(Exercise exercise, @Nullable Due due, @Nullable ItemStatus status, boolean reviewsOpen) {
        return new Work(
                exercise.id(),
                exercise.title(),
                href(exercise),
                exercise.required(),
                at(due),
                lateFrom(due),
                status == null ? null : status.state(),
                exercise.kind().equals("REVIEW") ? reviewsOpen : isDoable(exercise));
    }

    private static @Nullable Instant at(@Nullable Due due) {
        return due == null ? null : due.at();
    }

    private static @Nullable Instant lateFrom(@Nullable Due due) {
        return due == null ? null : due.lateFrom();
    }

    private boolean isDoable(Exercise exercise) {
        return OTHER_PAGES.contains(exercise.kind()) || doable.test(exercise);
    }

    private static String href(Exercise exercise) {
        return switch (exercise.kind()) {
            case "CASE" -> "/case";
            case "REVIEW" -> "/reviews";
            default -> "/exercise/" + exercise.id();
        };
    }
}
