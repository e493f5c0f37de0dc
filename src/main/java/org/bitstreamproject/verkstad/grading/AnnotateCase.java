// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.grading;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.bitstreamproject.verkstad.casework.CaseSummary;
import org.bitstreamproject.verkstad.casework.FrozenCase;
import org.bitstreamproject.verkstad.casework.Submissions;
import org.bitstreamproject.verkstad.review.Annotate;
import org.bitstreamproject.verkstad.review.AnnotateView;
import org.bitstreamproject.verkstad.review.Pen;
import org.bitstreamproject.verkstad.review.ShowAnnotations;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;

/** An examiner says something about parts of the models that were handed in. The group reads it when that examiner publishes it. */
@Dependent
@Transactional
public class AnnotateCase {
    private final GradingDesk desk;
    private final Submissions submissions;
    private final Annotate annotate;
    private final ShowAnnotations show;
    private final CommentReach reach;

    @Inject
    AnnotateCase(
            GradingDesk desk, Submissions submissions, Annotate annotate, ShowAnnotations show, CommentReach reach) {
        this.desk = desk;
        this.submissions = submissions;
        this.annotate = annotate;
        this.show = show;
        this.reach = reach;
    }

    /**
     * The model as it was handed in last, or in the copy that is asked for: one that is corrected is shown with the copy it is
     * about, however the model looks by now.
     *
     * @throws NotVisible for somebody of another cohort, and where nothing was handed in
     */
    AnnotateView page(SessionInfo examiner, EnrolmentId person, String field, ShowAnnotations.Asked asked) {
        var sheet = desk.one(ShowGrading.office(examiner), person);
        var kase = sheet.kase().orElseThrow(NotVisible::new);
        var copy = show.copyOf(asked.replaces())
                .flatMap(submissions::one)
                .filter(one -> one.kase().equals(kase.id()))
                .or(() -> given(kase, asked.copy()))
                .or(() -> drawn(kase, field))
                .orElseThrow(NotVisible::new);
        var newest = kase.submissions().get(0).uid().equals(copy.receipt().uid());
        var place = new ShowAnnotations.Place(
                field, way(person) + field, "/grading/" + person.value(), true, newest, reach.of(examiner, sheet));
        return show.page(examiner, pen(examiner, sheet, copy), place, asked);
    }

    /** @param copy uid of the copy that was on the page: what is said is about that one, whatever was handed in since */
    String write(SessionInfo examiner, EnrolmentId person, String copy, Annotate.Typed typed) {
        return annotate.write(pen(examiner, person, copy), typed);
    }

    void withdraw(SessionInfo examiner, EnrolmentId person, String annotation) {
        annotate.withdraw(pen(examiner, person, ""), annotation);
    }

    /** Uid of the copy one is about, also when it counts no more; of what was just written or withdrawn. */
    String copyOf(String annotation) {
        return show.everCopyOf(annotation)
                .flatMap(submissions::one)
                .map(copy -> copy.receipt().uid())
                .orElse("");
    }

    static String way(EnrolmentId person) {
        return "/grading/" + person.value() + "/comments/";
    }

    private Pen pen(SessionInfo examiner, EnrolmentId person, String copy) {
        var sheet = desk.one(ShowGrading.office(examiner), person);
        var kase = sheet.kase().orElseThrow(NotVisible::new);
        var frozen = given(kase, copy).or(() -> submissions.latestOf(kase.id())).orElseThrow(NotVisible::new);
        return pen(examiner, sheet, frozen);
    }

    private static Pen pen(SessionInfo examiner, GradingDesk.Sheet sheet, FrozenCase copy) {
        return Pen.examiner(
                examiner.enrolment(), examiner.person(), copy, sheet.course().caseTemplate());
    }

    private Optional<FrozenCase> given(CaseSummary kase, String uid) {
        return submissions.byUid(uid).filter(copy -> copy.kase().equals(kase.id()));
    }

    /** The newest copy that has the model: what was emptied is not handed in, and was commented all the same. */
    private Optional<FrozenCase> drawn(CaseSummary kase, String field) {
        return kase.submissions().stream()
                .flatMap(receipt -> submissions.numbered(kase.id(), receipt.number()).stream())
                .filter(copy -> copy.model(field).isPresent())
                .findFirst();
    }
}
