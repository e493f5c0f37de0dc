// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.grading;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.bitstreamproject.verkstad.casework.FrozenCase;
import org.bitstreamproject.verkstad.casework.Submissions;
import org.bitstreamproject.verkstad.review.Annotate;
import org.bitstreamproject.verkstad.review.AnnotateView;
import org.bitstreamproject.verkstad.review.Pen;
import org.bitstreamproject.verkstad.review.ShowAnnotations;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;

/** An examiner says something about parts of the models that were handed in. The group reads it when a grade of theirs is public. */
@Dependent
@Transactional
public class AnnotateCase {
    private final GradingDesk desk;
    private final Submissions submissions;
    private final Annotate annotate;
    private final ShowAnnotations show;

    @Inject
    AnnotateCase(GradingDesk desk, Submissions submissions, Annotate annotate, ShowAnnotations show) {
        this.desk = desk;
        this.submissions = submissions;
        this.annotate = annotate;
        this.show = show;
    }

    /** @throws NotVisible for somebody of another cohort, and where nothing was handed in */
    AnnotateView page(SessionInfo examiner, EnrolmentId person, String field, ShowAnnotations.Asked asked) {
        var back = "/grading/" + person.value();
        var place = new ShowAnnotations.Place(field, way(person) + field, back, true);
        return show.page(examiner, pen(examiner, person, ""), place, asked);
    }

    /** @param copy uid of the copy that was on the page: what is said is about that one, whatever was handed in since */
    String write(SessionInfo examiner, EnrolmentId person, String copy, Annotate.Typed typed) {
        return annotate.write(pen(examiner, person, copy), typed);
    }

    void withdraw(SessionInfo examiner, EnrolmentId person, String annotation) {
        annotate.withdraw(pen(examiner, person, ""), annotation);
    }

    static String way(EnrolmentId person) {
        return "/grading/" + person.value() + "/comments/";
    }

    private Pen pen(SessionInfo examiner, EnrolmentId person, String copy) {
        var sheet = desk.one(ShowGrading.office(examiner), person);
        return Pen.examiner(
                examiner.enrolment(),
                examiner.person(),
                copy(sheet, copy),
                sheet.course().caseTemplate());
    }

    private FrozenCase copy(GradingDesk.Sheet sheet, String uid) {
        var kase = sheet.kase().orElseThrow(NotVisible::new).id();
        return submissions
                .byUid(uid)
                .filter(copy -> copy.kase().equals(kase))
                .or(() -> submissions.latestOf(kase))
                .orElseThrow(NotVisible::new);
    }
}
