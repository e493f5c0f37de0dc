// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.bitstreamproject.verkstad.course.CaseTemplate;
import org.bitstreamproject.verkstad.course.CoursePackages;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;

/** The reviewer says something about parts of the case's models: as long, and to those, as the review itself is written. */
@Dependent
@Transactional
public class AnnotateReview {
    private final ReviewDesk desk;
    private final Annotate annotate;
    private final ShowAnnotations show;
    private final CoursePackages packages;

    @Inject
    AnnotateReview(ReviewDesk desk, Annotate annotate, ShowAnnotations show, CoursePackages packages) {
        this.desk = desk;
        this.annotate = annotate;
        this.show = show;
        this.packages = packages;
    }

    /** @throws NotVisible for everybody but the reviewer, and where the case was taken back */
    public AnnotateView page(SessionInfo reader, String uid, String field, ShowAnnotations.Asked asked) {
        var sheet = desk.sheet(uid);
        var review = sheet.review();
        boolean isOwn = review.reviewer().equals(reader.enrolment())
                && sheet.round().edition().equals(reader.edition());
        if (!isOwn || !desk.isReadable(review)) {
            throw new NotVisible();
        }
        boolean writable = !review.isComplete() && sheet.round().isOpen();
        var place = new ShowAnnotations.Place(field, way(uid) + field, "/review/" + uid, writable, true, null);
        return show.page(reader, pen(reader, sheet), place, asked);
    }

    /**
     * @throws NotVisible as {@link ReviewDesk#writable} and {@link Annotate#write}
     * @throws AlreadyComplete when the group reads the review
     * @throws RoundClosed when the round is over
     */
    public String write(SessionInfo reviewer, String uid, Annotate.Typed typed) {
        return annotate.write(pen(reviewer, desk.writable(uid, reviewer.enrolment())), typed);
    }

    /** @throws NotVisible as {@link #write}, with the others */
    public void withdraw(SessionInfo reviewer, String uid, String annotation) {
        annotate.withdraw(pen(reviewer, desk.writable(uid, reviewer.enrolment())), annotation);
    }

    static String way(String uid) {
        return "/review/" + uid + "/comments/";
    }

    private Pen pen(SessionInfo reviewer, ReviewDesk.Sheet sheet) {
        var template = packages.of(sheet.round().edition()).caseTemplate();
        return pen(reviewer, sheet, template);
    }

    static Pen pen(SessionInfo reader, ReviewDesk.Sheet sheet, CaseTemplate template) {
        return new Pen(
                reader.enrolment(),
                reader.person(),
                sheet.review().id(),
                sheet.frozen(),
                Pen.fields(sheet.frozen(), template, sheet.plan().sections()));
    }
}
