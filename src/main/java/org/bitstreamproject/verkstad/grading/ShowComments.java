// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.grading;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.bitstreamproject.verkstad.casework.FrozenCase;
import org.bitstreamproject.verkstad.review.Pen;
import org.bitstreamproject.verkstad.review.ShowAnnotations;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;

/** The examiners' comments beside the copy that is judged. */
@Dependent
class ShowComments {
    private final ShowAnnotations annotations;
    private final CommentReach reach;

    @Inject
    ShowComments(ShowAnnotations annotations, CommentReach reach) {
        this.annotations = annotations;
        this.reach = reach;
    }

    GradingViews.Comments on(SessionInfo who, GradingDesk.Sheet sheet, FrozenCase frozen) {
        var pen = Pen.examiner(
                who.enrolment(), who.person(), frozen, sheet.course().caseTemplate());
        var way = AnnotateCase.way(sheet.person().enrolment());
        return new GradingViews.Comments(annotations.annotated(who, pen, way, true), reach.of(who, sheet));
    }
}
