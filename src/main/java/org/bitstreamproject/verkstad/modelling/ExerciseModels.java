// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.course.CoursePackages;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.course.Rule;
import org.bitstreamproject.verkstad.modelling.check.RuleSet;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;
import org.bitstreamproject.verkstad.shared.web.Texts;

/** Models of exercises: everybody has their own, and nobody else sees it. */
@Dependent
public class ExerciseModels implements ModelAccess {

    /** Judged later in the course, or only in a model of the future process. */
    private static final RuleSet LATER = RuleSet.off(Set.of("PRO-11", "PRO-13"));

    private final CoursePackages courses;
    private final Texts texts;

    @Inject
    ExerciseModels(CoursePackages courses, Texts texts) {
        this.courses = courses;
        this.texts = texts;
    }

    @Override
    public String ownerKind() {
        return RepairModel.OWNER;
    }

    @Override
    public Optional<ModelContext> context(SessionInfo reader, ModelOwner owner) {
        var course = courses.of(reader.edition());
        var language = reader.language();
        return course.exercise(owner.field())
                .filter(exercise -> owner.id() == reader.enrolment().value())
                .map(exercise -> new ModelContext(
                        exercise.title().in(language),
                        exercise.brief().in(language),
                        "/exercise/" + exercise.id(),
                        exercise.id() + " " + exercise.title().in(language),
                        language,
                        null,
                        course.rules().stream()
                                .map(Rule::id)
                                .filter(rules(exercise)::judges)
                                .collect(Collectors.toSet()),
                        new ModelContext.Action(
                                "/exercise/" + exercise.id(), texts.text(language, "modelling.exercise.check"))));
    }

    private static RuleSet rules(Exercise exercise) {
        return RuleSet.in(exercise.content()).orElse(LATER);
    }
}
