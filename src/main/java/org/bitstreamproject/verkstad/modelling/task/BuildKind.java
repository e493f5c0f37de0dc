// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.task;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.exercise.ExerciseKind;
import org.bitstreamproject.verkstad.exercise.ExerciseVisit;
import org.bitstreamproject.verkstad.modelling.exercise.Assignment;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.bitstreamproject.verkstad.shared.web.FormBody;
import org.bitstreamproject.verkstad.shared.web.Pages;

/** Exercises in which a model is built, from nothing, from a part or after another model, and judged by what it holds. */
@Dependent
public class BuildKind implements ExerciseKind {

    private static final String PAGE = "modelling/build.jte";

    private final BuildModel builds;
    private final Pages pages;

    @Inject
    BuildKind(BuildModel builds, Pages pages) {
        this.builds = builds;
        this.pages = pages;
    }

    @Override
    public boolean handles(Exercise exercise) {
        return exercise.kind().equals("MODEL") && exercise.field() == null && Assignment.is(exercise.content());
    }

    @Override
    public Response page(ExerciseVisit visit) {
        return pages.page(PAGE, page(visit, FieldErrors.NONE));
    }

    @Override
    public Response answer(ExerciseVisit visit, FormBody form) {
        var here = "/exercise/" + visit.exercise().id();
        if ("reset".equals(form.first("_action"))) {
            if (!"yes".equals(form.first("confirm"))) {
                var missing = pages.view().t("modelling.exercise.resetMissing");
                return pages.page(422, PAGE, page(visit, new FieldErrors(Map.of("confirm", missing))));
            }
            Twice.done(() -> builds.reset(visit));
            return pages.seeOther(here + "?reset=1");
        }
        int number = Twice.tried(() -> builds.check(visit, OwnModel.command(form)));
        return pages.seeOther(here + "?attempt=" + number);
    }

    private BuildPage page(ExerciseVisit visit, FieldErrors errors) {
        // two first visits at once: one begins the model, the other finds it
        var mine = Twice.tried(() -> builds.open(visit));
        return builds.page(visit, mine, errors);
    }
}
