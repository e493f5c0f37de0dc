// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import java.util.Set;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.course.Anchor;
import org.bitstreamproject.verkstad.course.CourseModule;
import org.bitstreamproject.verkstad.course.CoursePackage;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.course.Gathering;
import org.bitstreamproject.verkstad.course.Offset;
import org.bitstreamproject.verkstad.course.ReviewRound;
import org.bitstreamproject.verkstad.shared.domain.Trouble;

/** Meetings, modules and exercises: days in order, and nothing named that is not there. */
final class ModuleCheck {
    private final CoursePackage course;
    private final CourseNames names;
    private final KindCheck contents;

    ModuleCheck(CoursePackage course, CourseNames names, KindCheck contents) {
        this.course = course;
        this.names = names;
        this.contents = contents;
    }

    void check() {
        meetings();
        course.modules().forEach(this::module);
    }

    private void meetings() {
        var anchors = course.gatherings().stream().map(Gathering::anchor).toList();
        if (anchors.size() != 3 || Set.copyOf(anchors).size() != 3) {
            names.file(PackageFiles.FIRST)
                    .at("meetings")
                    .question(Trouble.of(
                            "fault.meetings", anchors.stream().map(Anchor::name).collect(Collectors.joining(", "))));
        }
        for (var meeting : names.file(PackageFiles.FIRST).each("meetings")) {
            var days = meeting.integer("days");
            if (days < 1 || days > 14) {
                meeting.at("days").question(Trouble.of("fault.meeting.days", days));
            }
        }
    }

    private void module(CourseModule module) {
        var top = names.moduleFile(module);
        if (after(module.opens(), module.closes())) {
            top.at("closes").question(Trouble.of("fault.days.closes", module.opens()));
        }
        var milestone = top.at("milestone");
        within(module, module.milestone().due(), milestone, "due");
        milestone.each("sections").forEach(section -> names.section(section));
        CourseNames.reference(
                top,
                "reviewRound",
                CourseNames.ids(course.rounds().stream().map(ReviewRound::id)),
                "fault.unknown.round");
        for (var place : top.each("exercises")) {
            module.exercises().stream()
                    .filter(exercise -> exercise.id().equals(place.text("id")))
                    .findFirst()
                    .ifPresent(exercise -> exercise(module, exercise, place));
        }
    }

    private void exercise(CourseModule module, Exercise exercise, Place place) {
        if (exercise.due() != null) {
            within(module, exercise.due(), place, "due");
        }
        if (!Vocabulary.KINDS.contains(exercise.kind())) {
            CourseNames.unknown(place.at("kind"), exercise.kind(), Vocabulary.KINDS, "fault.unknown.kind");
        }
        CourseNames.reference(place, "modelType", Vocabulary.MODEL_TYPES, "fault.unknown.model-type");
        CourseNames.reference(place, "instrument", Vocabulary.INSTRUMENTS, "fault.unknown.instrument");
        place.maybe("field").ifPresent(names::field);
        CourseNames.reference(
                place, "round", CourseNames.ids(course.rounds().stream().map(ReviewRound::id)), "fault.unknown.round");
        place.each("rules").forEach(rule -> CourseNames.known(rule, names.rules(), "fault.unknown.rule"));
        contents.check(exercise, place);
        new RuleSwitches(names).check(place);
        if (exercise.kind().equals("INSTRUMENT") && exercise.instrument() == null) {
            place.question(Trouble.of("fault.instrument.none"));
        }
        if (exercise.pass().percent() < 0 || exercise.pass().percent() > 100) {
            place.at("pass").question(Trouble.of("fault.share", exercise.pass().percent()));
        }
    }

    private void within(CourseModule module, Offset due, Place place, String name) {
        if (after(module.opens(), due) || after(due, module.closes())) {
            place.at(name)
                    .question(Trouble.of("fault.days.outside", due, module.id(), module.opens(), module.closes()));
        }
    }

    /** Days of one meeting are counted; those of different meetings follow the meetings' order. */
    static boolean after(Offset one, Offset other) {
        return one.anchor() == other.anchor()
                ? one.days() > other.days()
                : one.anchor().compareTo(other.anchor()) > 0;
    }
}
