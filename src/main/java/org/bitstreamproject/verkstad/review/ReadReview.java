// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bitstreamproject.verkstad.casework.CaseSummary;
import org.bitstreamproject.verkstad.casework.Cases;
import org.bitstreamproject.verkstad.casework.Receipt;
import org.bitstreamproject.verkstad.course.Cohorts;
import org.bitstreamproject.verkstad.course.CoursePackages;
import org.bitstreamproject.verkstad.course.Enrolments;
import org.bitstreamproject.verkstad.course.Rubric;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;
import org.jspecify.annotations.Nullable;

/** One review for the one who writes it, the authors once it is complete, and the edition's teachers. */
@Dependent
@Transactional
public class ReadReview {
    private final ReviewDesk desk;
    private final Reviews reviews;
    private final Cases cases;
    private final Enrolments enrolments;
    private final Cohorts cohorts;
    private final CoursePackages packages;
    private final Figures figures;
    private final ShowAnnotations annotations;

    @Inject
    ReadReview(
            ReviewDesk desk,
            Reviews reviews,
            Cases cases,
            Enrolments enrolments,
            Cohorts cohorts,
            CoursePackages packages,
            Figures figures,
            ShowAnnotations annotations) {
        this.desk = desk;
        this.reviews = reviews;
        this.cases = cases;
        this.enrolments = enrolments;
        this.cohorts = cohorts;
        this.packages = packages;
        this.figures = figures;
        this.annotations = annotations;
    }

    /** @throws NotVisible for everybody who has nothing to do with it, in this edition */
    public ReviewView read(SessionInfo who, String uid) {
        var sheet = desk.sheet(uid);
        var kase = cases.one(sheet.review().kase()).orElseThrow(NotVisible::new);
        var mode = ReviewSight.of(who, sheet.review(), sheet.round(), kase).orElseThrow(NotVisible::new);
        return view(who, sheet, kase, mode);
    }

    private ReviewView view(SessionInfo who, ReviewDesk.Sheet sheet, CaseSummary kase, ReviewView.Mode mode) {
        var reader = who.language();
        var review = sheet.review();
        var frozen = sheet.frozen();
        var course = packages.of(sheet.round().edition());
        var reading =
                FrozenReading.of(frozen, course.caseTemplate(), sheet.plan().sections(), reader);
        var drafts = reviews.drafts(review.id());
        var answers = reviews.answers(review.id());
        return new ReviewView(
                review.uid(),
                mode,
                new ReviewView.CaseFacts(
                        frozen.title(),
                        kase.organisationName(),
                        kase.country(),
                        frozen.receipt().at(),
                        frozen.language().code()),
                sheet.plan().title().in(reader),
                sheet.round().due(),
                sheet.round().isOpen(),
                enrolments.find(review.reviewer()).map(person -> person.name()).orElse(""),
                language(review.reviewer(), reader).code(),
                review.completedAt(),
                newer(kase, frozen.receipt()),
                reading,
                figures.of(frozen, course.caseTemplate(), sheet.plan().sections(), reader),
                sheet.plan().criteria().stream()
                        .map(id -> criterion(course.rubric(), id, reader, drafts, answers.get(id), reading))
                        .toList(),
                IntStream.range(0, sheet.plan().prompts().size())
                        .mapToObj(i -> new ReviewView.Prompt(
                                sheet.plan().prompts().get(i).in(reader), slot("P" + (i + 1), drafts)))
                        .toList(),
                annotated(who, sheet, mode));
    }

    private ReviewView.Annotated annotated(SessionInfo who, ReviewDesk.Sheet sheet, ReviewView.Mode mode) {
        var template = packages.of(sheet.round().edition()).caseTemplate();
        boolean isWriter = mode == ReviewView.Mode.WRITE || mode == ReviewView.Mode.REVIEWER;
        return annotations.annotated(
                who,
                AnnotateReview.pen(who, sheet, template),
                isWriter ? AnnotateReview.way(sheet.review().uid()) : "",
                mode == ReviewView.Mode.WRITE);
    }

    private Language language(EnrolmentId reviewer, Language otherwise) {
        return enrolments
                .find(reviewer)
                .map(person -> cohorts.one(person.cohort()).language())
                .orElse(otherwise);
    }

    private static @Nullable Instant newer(CaseSummary kase, Receipt frozen) {
        return kase.submissions().stream()
                .filter(receipt -> receipt.number() > frozen.number())
                .map(Receipt::at)
                .findFirst()
                .orElse(null);
    }

    private static ReviewView.Criterion criterion(
            Rubric rubric,
            String id,
            Language reader,
            Map<String, ReviewDraft> drafts,
            @Nullable ReviewAnswer answer,
            FrozenReading reading) {
        var criterion = rubric.criterion(id);
        var pointer = slot(ReviewForm.Part.POINTER.slot(id), drafts);
        return new ReviewView.Criterion(
                id,
                criterion.title().in(reader),
                levels(rubric, criterion, reader),
                slot(ReviewForm.Part.LEVEL.slot(id), drafts),
                slot(ReviewForm.Part.REASON.slot(id), drafts),
                pointer,
                pointer.text().isEmpty() ? "" : reading.labelOf(pointer.text()),
                answer == null ? null : answer.mark(),
                answer == null ? "" : answer.reply());
    }

    private static List<ReviewView.Level> levels(Rubric rubric, Rubric.Criterion criterion, Language reader) {
        return rubric.levels().stream()
                .map(level -> new ReviewView.Level(
                        level.level(),
                        level.label().in(reader),
                        criterion.levels().get(level.level()).in(reader)))
                .toList();
    }

    private static ReviewView.Slot slot(String name, Map<String, ReviewDraft> drafts) {
        var draft = drafts.get(name);
        return draft == null
                ? new ReviewView.Slot(name, "", 0)
                : new ReviewView.Slot(name, draft.text(), draft.version());
    }
}
