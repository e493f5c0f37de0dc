// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import java.util.HashSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.course.CoursePackage;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.course.Rubric;
import org.bitstreamproject.verkstad.course.Scale;

/** What no single place can see: ids used twice, references to nothing, weights and borders that do not add up. */
final class PackageChecks {
    private final CoursePackage course;
    private final Function<String, Place> moduleFile;

    private PackageChecks(CoursePackage course, Function<String, Place> moduleFile) {
        this.course = course;
        this.moduleFile = moduleFile;
    }

    static void check(CoursePackage course, Function<String, Place> moduleFile) {
        var checks = new PackageChecks(course, moduleFile);
        checks.uniqueIds();
        checks.references();
        checks.rubric();
        course.scales().forEach(PackageChecks::bands);
    }

    private void uniqueIds() {
        var seen = new HashSet<String>();
        Stream.of(
                        course.modules().stream().map(module -> module.id()),
                        course.exercises().stream().map(Exercise::id),
                        course.rules().stream().map(rule -> rule.id()),
                        course.rounds().stream().map(round -> round.id()),
                        course.caseTemplate().sections().stream()
                                .flatMap(section -> Stream.concat(
                                        Stream.of("section " + section.id()),
                                        section.fields().stream().map(field -> field.id()))),
                        course.rubric().criteria().stream().map(Rubric.Criterion::id))
                .flatMap(Function.identity())
                .forEach(id -> refuse(!seen.add(id), "course.yaml", id, "is used twice"));
    }

    private void references() {
        for (var module : course.modules()) {
            var place = moduleFile.apply(module.id());
            if (module.reviewRound() != null
                    && course.round(module.reviewRound()).isEmpty()) {
                throw place.fault("there is no review round " + module.reviewRound());
            }
            for (var exercise : module.exercises()) {
                for (var rule : exercise.rules()) {
                    if (course.rule(rule).isEmpty()) {
                        throw place.fault(exercise.id() + " names the rule " + rule + ", which does not exist");
                    }
                }
            }
        }
        for (var round : course.rounds()) {
            refuse(
                    course.exercise(round.item()).isEmpty(),
                    "rubric.yaml",
                    round.id(),
                    "item " + round.item() + " does not exist");
            round.criteria()
                    .forEach(criterion -> refuse(
                            course.rubric().criteria().stream()
                                    .noneMatch(known -> known.id().equals(criterion)),
                            "rubric.yaml",
                            round.id(),
                            "criterion " + criterion + " does not exist"));
        }
    }

    private void rubric() {
        var weights = course.rubric().criteria().stream()
                .mapToInt(Rubric.Criterion::weight)
                .sum();
        refuse(weights != 100, "rubric.yaml", "criteria", "the weights add up to " + weights + ", not 100");
    }

    private static void bands(Scale scale) {
        refuse(scale.bands().isEmpty(), "scales.yaml", scale.id(), "has no grades");
        refuse(scale.lowest().points() != 0, "scales.yaml", scale.id(), "the lowest grade must begin at 0 points");
        for (var i = 1; i < scale.bands().size(); i++) {
            var better = scale.bands().get(i - 1);
            var worse = scale.bands().get(i);
            refuse(
                    better.points() < worse.points() || better.reported().compareTo(worse.reported()) <= 0,
                    "scales.yaml",
                    scale.id(),
                    better.code() + " must stand above " + worse.code());
        }
    }

    private static void refuse(boolean wrong, String file, String place, String what) {
        if (wrong) {
            throw new PackageFault(file, 1, place, what);
        }
    }
}
