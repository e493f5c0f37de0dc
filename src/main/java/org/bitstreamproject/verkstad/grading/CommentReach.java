// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.grading;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.casework.CaseSummary;
import org.bitstreamproject.verkstad.course.Enrolments;
import org.bitstreamproject.verkstad.course.Participant;
import org.bitstreamproject.verkstad.review.AnnotationReach;
import org.bitstreamproject.verkstad.review.ReleaseAnnotations;
import org.bitstreamproject.verkstad.review.Unreleased;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;

/** How far the examiners' comments have come: each goes out by the hand of who wrote it, with a grade or once one is public. */
@Dependent
class CommentReach {
    private final ReleaseAnnotations release;
    private final Grades grades;
    private final Enrolments enrolments;

    @Inject
    CommentReach(ReleaseAnnotations release, Decisions decisions, Enrolments enrolments) {
        this.release = release;
        this.grades = new Grades(decisions);
        this.enrolments = enrolments;
    }

    /** @param sheet of somebody with a case */
    AnnotationReach of(SessionInfo examiner, GradingDesk.Sheet sheet) {
        var kase = sheet.kase().orElseThrow();
        var unread = release.of(List.of(kase.id()));
        return new AnnotationReach(
                unread.stream().map(Unreleased::uid).collect(Collectors.toSet()),
                (int) unread.stream().filter(own(examiner.enrolment())).count(),
                others(unread, examiner.enrolment()),
                isGraded(kase) ? PublishCommentPages.way(sheet.person().enrolment()) : "");
    }

    /** Whether somebody in the group has a public grade. */
    boolean isGraded(CaseSummary kase) {
        return !grades.publishedOf(kase.members().stream()
                        .map(CaseSummary.Member::enrolment)
                        .toList())
                .isEmpty();
    }

    /** What would become of the comments on these cases if the decisions were published. */
    List<GradingViews.CaseComments> with(SessionInfo examiner, List<GradingDesk.Sheet> sheets) {
        var byCase = sheets.stream()
                .filter(sheet -> sheet.kase().isPresent())
                .collect(Collectors.groupingBy(
                        sheet -> sheet.kase().orElseThrow(), LinkedHashMap::new, Collectors.toList()));
        var unread = release.of(byCase.keySet().stream().map(CaseSummary::id).toList());
        return byCase.entrySet().stream()
                .map(kase -> of(
                        kase.getKey().title(),
                        kase.getValue(),
                        unread.stream()
                                .filter(one -> one.kase().equals(kase.getKey().id()))
                                .toList(),
                        examiner.enrolment()))
                .filter(comments -> !comments.isEmpty())
                .toList();
    }

    private GradingViews.CaseComments of(
            String title, List<GradingDesk.Sheet> sheets, List<Unreleased> unread, EnrolmentId examiner) {
        var going = sheets.stream()
                .flatMap(sheet -> going(sheet, unread, examiner))
                .distinct()
                .toList();
        int own = (int) unread.stream().filter(own(examiner)).count();
        return new GradingViews.CaseComments(title, going, own - going.size(), others(unread, examiner));
    }

    /** Uids of the examiner's own that go with the person's latest decision: about the copy it rests on, and those before. */
    Set<String> going(GradingDesk.Sheet sheet, EnrolmentId examiner) {
        var kase = sheet.kase().stream().map(CaseSummary::id).toList();
        return going(sheet, release.of(kase), examiner).collect(Collectors.toSet());
    }

    private static Stream<String> going(GradingDesk.Sheet sheet, List<Unreleased> unread, EnrolmentId examiner) {
        var judged = sheet.history().get(0).decision().submission().value();
        return unread.stream()
                .filter(own(examiner))
                .filter(one -> one.submission().value() <= judged)
                .map(Unreleased::uid);
    }

    private static Predicate<Unreleased> own(EnrolmentId examiner) {
        return one -> one.author().equals(examiner);
    }

    private List<AnnotationReach.Colleague> others(List<Unreleased> unread, EnrolmentId examiner) {
        var counted = unread.stream()
                .filter(own(examiner).negate())
                .collect(Collectors.groupingBy(Unreleased::author, LinkedHashMap::new, Collectors.counting()));
        return counted.entrySet().stream()
                .map(author -> new AnnotationReach.Colleague(
                        enrolments.find(author.getKey()).map(Participant::name).orElse(""),
                        author.getValue().intValue()))
                .toList();
    }
}
