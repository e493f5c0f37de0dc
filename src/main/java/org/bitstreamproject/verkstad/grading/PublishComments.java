// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.grading;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.casework.CaseSummary;
import org.bitstreamproject.verkstad.review.ReleaseAnnotations;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.persistence.EventLog;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;

/** Lets the group read an examiner's own comments: with a grade, or by themselves once the group has a public one. */
@Dependent
@Transactional
public class PublishComments {
    private final GradingDesk desk;
    private final CommentReach reach;
    private final ReleaseAnnotations release;
    private final EventLog events;
    private final AuditTrail audit;

    @Inject
    PublishComments(
            GradingDesk desk, CommentReach reach, ReleaseAnnotations release, EventLog events, AuditTrail audit) {
        this.desk = desk;
        this.reach = reach;
        this.release = release;
        this.events = events;
        this.audit = audit;
    }

    /** What would be published; empty when there is nothing, or no public grade. @throws NotVisible for somebody of another cohort */
    Optional<GradingViews.OwnComments> waiting(SessionInfo examiner, EnrolmentId person) {
        var sheet = desk.one(ShowGrading.office(examiner), person);
        return sheet.kase()
                .filter(reach::isGraded)
                .map(kase -> new GradingViews.OwnComments(
                        person.value(),
                        kase.title(),
                        kase.language().code(),
                        release.own(examiner, kase.id(), sheet.course().caseTemplate())))
                .filter(own -> own.count() > 0);
    }

    /** What would become of the comments on these cases if the decisions were published. */
    List<GradingViews.CaseComments> with(SessionInfo examiner, List<GradingDesk.Sheet> sheets) {
        return reach.with(examiner, sheets);
    }

    /**
     * Publishes exactly those that were confirmed: none that is public already, so that a second click changes nothing.
     *
     * @param confirmed uids
     * @return how many the group reads now that it did not; none as long as it has no public grade
     * @throws NotVisible for somebody of another cohort
     */
    int publish(SessionInfo examiner, EnrolmentId person, Set<String> confirmed) {
        return desk.one(ShowGrading.office(examiner), person)
                .kase()
                .filter(reach::isGraded)
                .map(kase -> release(kase, confirmed, ShowGrading.examiner(examiner)))
                .orElse(0);
    }

    /** With the person's decision that became public. @param confirmed uids, of several cases */
    void goWith(GradingDesk.Sheet sheet, Set<String> confirmed, GradingDesk.Examiner by) {
        var going = reach.going(sheet, by.enrolment()).stream()
                .filter(confirmed::contains)
                .collect(Collectors.toSet());
        sheet.kase().ifPresent(kase -> release(kase, going, by));
    }

    private int release(CaseSummary kase, Set<String> uids, GradingDesk.Examiner by) {
        int count = uids.isEmpty() ? 0 : release.release(by.enrolment(), kase.id(), uids);
        if (count > 0) {
            var object = "case:" + kase.uid();
            var facts = Json.createObjectBuilder().add("comments", count).build();
            events.append(by.enrolment(), "grading.comments-published", object, facts);
            audit.append(
                    "person:" + by.person().value(),
                    "grading.comments-published",
                    object,
                    null,
                    Integer.toString(count));
        }
        return count;
    }
}
