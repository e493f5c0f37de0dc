// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.task;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.course.CoursePackages;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.course.Rule;
import org.bitstreamproject.verkstad.modelling.Guard;
import org.bitstreamproject.verkstad.modelling.ModelAccess;
import org.bitstreamproject.verkstad.modelling.ModelContext;
import org.bitstreamproject.verkstad.modelling.ModelOwner;
import org.bitstreamproject.verkstad.modelling.check.RuleSet;
import org.bitstreamproject.verkstad.modelling.exercise.Assignment;
import org.bitstreamproject.verkstad.shared.domain.Language;
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
        return OwnModel.OWNER;
    }

    @Override
    public Optional<ModelContext> context(SessionInfo reader, ModelOwner owner) {
        var course = courses.of(reader.edition());
        var language = reader.language();
        return course.exercise(owner.field())
                .filter(exercise -> owner.id() == reader.enrolment().value())
                .map(exercise -> new ModelContext(
                        exercise.title().in(language),
                        text(exercise, language),
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

    @Override
    public Guard guard(SessionInfo reader, ModelOwner owner) {
        var locked = courses.of(reader.edition())
                .exercise(owner.field())
                .map(exercise -> Assignment.locked(exercise.content()))
                .orElse(Set.of());
        return model -> locked;
    }

    private String text(Exercise exercise, Language language) {
        var brief = exercise.brief().in(language);
        return Assignment.locked(exercise.content()).isEmpty()
                ? brief
                : brief + " " + texts.text(language, "modelling.build.locked");
    }

    /** A model that is built is judged by its exercise's rules; one that is repaired by all, so that nothing new goes unseen. */
    static RuleSet rules(Exercise exercise) {
        var content = exercise.content();
        return RuleSet.in(content).orElse(Assignment.is(content) ? RuleSet.only(exercise.rules()) : LATER);
    }
}
