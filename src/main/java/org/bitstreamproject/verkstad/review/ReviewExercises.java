// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.exercise.ExerciseKind;
import org.bitstreamproject.verkstad.exercise.ExerciseVisit;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.web.FormBody;
import org.bitstreamproject.verkstad.shared.web.Pages;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;

/** Exercises that are reviews of others' cases: the way to one's own reviews, and for teachers to the rounds. */
@Dependent
class ReviewExercises implements ExerciseKind {
    private final Pages pages;

    @Inject
    ReviewExercises(Pages pages) {
        this.pages = pages;
    }

    @Override
    public boolean handles(Exercise exercise) {
        return exercise.kind().equals("REVIEW");
    }

    @Override
    public Response page(ExerciseVisit visit) {
        return pages.seeOther(way(visit.session()));
    }

    static String way(SessionInfo session) {
        return session.is(Role.PARTICIPANT) ? "/reviews" : "/rounds";
    }

    /** Nothing is sent here: what counts is completing the reviews. */
    @Override
    public Response answer(ExerciseVisit visit, FormBody form) {
        throw new NotVisible();
    }
}
