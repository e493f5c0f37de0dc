// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.exercise.ExerciseKind;
import org.bitstreamproject.verkstad.exercise.ExerciseVisit;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.web.FormBody;
import org.bitstreamproject.verkstad.shared.web.Pages;

/** Exercises that are done in the case itself: the way to the section where the work is. */
@Dependent
class CaseExercises implements ExerciseKind {
    private final CaseForms forms;
    private final Pages pages;

    @Inject
    CaseExercises(CaseForms forms, Pages pages) {
        this.forms = forms;
        this.pages = pages;
    }

    /** Also the models that lie in a field of the case. */
    @Override
    public boolean handles(Exercise exercise) {
        return exercise.kind().equals("CASE") || exercise.field() != null;
    }

    @Override
    public Response page(ExerciseVisit visit) {
        var form = forms.of(visit.session().edition());
        var field = visit.exercise().field();
        if (field == null || form.fields().noneMatch(any -> any.id().equals(field))) {
            return pages.seeOther("/case");
        }
        return pages.seeOther("/case?section=" + form.sectionOf(field) + "#" + field);
    }

    /** Nothing is sent here: what counts is handing in the case. */
    @Override
    public Response answer(ExerciseVisit visit, FormBody form) {
        throw new NotVisible();
    }
}
