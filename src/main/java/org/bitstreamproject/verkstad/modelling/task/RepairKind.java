// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.task;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.exercise.ExerciseHead;
import org.bitstreamproject.verkstad.exercise.ExerciseKind;
import org.bitstreamproject.verkstad.exercise.ExerciseVisit;
import org.bitstreamproject.verkstad.modelling.ModelIllustrations;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.bitstreamproject.verkstad.shared.web.FormBody;
import org.bitstreamproject.verkstad.shared.web.Pages;

/** Exercises in which a broken model is repaired: checked as often as one likes, begun again when one wants to. */
@Dependent
public class RepairKind implements ExerciseKind {

    private static final String PAGE = "modelling/repair.jte";

    private final RepairModel repairs;
    private final ModelIllustrations illustrations;
    private final Pages pages;

    @Inject
    RepairKind(RepairModel repairs, ModelIllustrations illustrations, Pages pages) {
        this.repairs = repairs;
        this.illustrations = illustrations;
        this.pages = pages;
    }

    @Override
    public boolean handles(Exercise exercise) {
        return exercise.kind().equals("MODEL") && Repair.is(exercise);
    }

    @Override
    public Response page(ExerciseVisit visit) {
        return pages.page(PAGE, page(visit, visit.query().first("attempt") != null, FieldErrors.NONE));
    }

    @Override
    public Response answer(ExerciseVisit visit, FormBody form) {
        var here = "/exercise/" + visit.exercise().id();
        if ("reset".equals(form.first("_action"))) {
            return reset(visit, form, here);
        }
        int number = Twice.tried(() -> repairs.check(visit, OwnModel.command(form)));
        return pages.seeOther(here + "?attempt=" + number);
    }

    private Response reset(ExerciseVisit visit, FormBody form, String here) {
        if (!"yes".equals(form.first("confirm"))) {
            var missing = pages.view().t("modelling.exercise.resetMissing");
            return pages.page(422, PAGE, page(visit, false, new FieldErrors(Map.of("confirm", missing))));
        }
        repairs.reset(visit);
        return pages.seeOther(here + "?reset=1");
    }

    private RepairPage page(ExerciseVisit visit, boolean withVerdict, FieldErrors errors) {
        // two first visits at once: one begins the copy, the other finds it
        var mine = Twice.tried(() -> repairs.open(visit));
        var language = visit.session().language();
        return new RepairPage(
                ExerciseHead.of(visit),
                mine.path(),
                illustrations.draw(mine.model(), language),
                withVerdict ? repairs.result(visit, mine) : null,
                visit.query().first("reset") != null,
                errors);
    }
}
