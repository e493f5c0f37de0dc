// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import org.bitstreamproject.verkstad.course.CoursePackage;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.course.ReviewRound;
import org.bitstreamproject.verkstad.course.Rubric;
import org.bitstreamproject.verkstad.course.Scale;
import org.bitstreamproject.verkstad.shared.domain.Trouble;

/** Review rounds, rubric and scales add up. */
final class GradingCheck {
    private final CoursePackage course;
    private final CourseNames names;

    GradingCheck(CoursePackage course, CourseNames names) {
        this.course = course;
        this.names = names;
    }

    void check() {
        course.rounds().forEach(this::round);
        rubric();
        course.scales().forEach(this::bands);
    }

    private void round(ReviewRound round) {
        var place = CourseNames.element(names.file("rubric.yaml"), "rounds", round.id());
        CourseNames.known(place.at("after"), names.milestones(), "fault.unknown.milestone");
        CourseNames.known(
                place.at("item"),
                CourseNames.ids(course.exercises().stream().map(Exercise::id)),
                "fault.unknown.exercise");
        place.each("sections").forEach(section -> names.section(section));
        place.each("criteria")
                .forEach(criterion -> CourseNames.known(criterion, names.criteria(), "fault.unknown.criterion"));
        if (ModuleCheck.after(round.opens(), round.due()) || ModuleCheck.after(round.due(), round.answersBy())) {
            place.question(Trouble.of("fault.days.order"));
        }
    }

    private void rubric() {
        var top = names.file("rubric.yaml");
        var weights = course.rubric().criteria().stream()
                .mapToInt(Rubric.Criterion::weight)
                .sum();
        if (weights != 100) {
            top.at("criteria").question(Trouble.of("fault.weights", weights));
        }
        var gate = top.at("gate");
        var atLeast = gate.at("atLeast");
        atLeast.names().stream()
                .filter(name -> !names.criteria().contains(name))
                .forEach(name ->
                        CourseNames.unknown(atLeast.at(name), name, names.criteria(), "fault.unknown.criterion"));
        gate.at("sound")
                .each("of")
                .forEach(criterion -> CourseNames.known(criterion, names.criteria(), "fault.unknown.criterion"));
    }

    private void bands(Scale scale) {
        var place = CourseNames.element(names.file("scales.yaml"), "scales", scale.id());
        if (scale.bands().isEmpty()) {
            place.note(Trouble.of("fault.scale.empty"));
            return;
        }
        if (scale.lowest().points() != 0) {
            place.question(Trouble.of("fault.scale.lowest"));
        }
        for (var i = 1; i < scale.bands().size(); i++) {
            var better = scale.bands().get(i - 1);
            var worse = scale.bands().get(i);
            if (better.points() < worse.points() || better.reported().compareTo(worse.reported()) <= 0) {
                place.question(Trouble.of("fault.scale.order", better.code(), worse.code()));
            }
        }
    }
}
