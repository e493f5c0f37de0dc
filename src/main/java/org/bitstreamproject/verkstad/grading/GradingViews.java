// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.grading;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.bitstreamproject.verkstad.exercise.HandedInTexts;
import org.bitstreamproject.verkstad.lti.Passback;
import org.bitstreamproject.verkstad.review.AnnotationReach;
import org.bitstreamproject.verkstad.review.FrozenReading;
import org.bitstreamproject.verkstad.review.ReviewView;
import org.jspecify.annotations.Nullable;

/** The examiner's pages, and the participant's. */
public final class GradingViews {
    private GradingViews() {}

    /** The cohort. @param ready decisions that are not public */
    public record All(String scaleTitle, boolean byParticipation, List<Row> rows, int ready) {}

    /**
     * One participant.
     *
     * @param caseTitle empty without a case
     * @param proposal code, {@code INCOMPLETE} or {@code NOT_JUDGED}
     * @param decided code of the latest decision, empty before
     * @param delivery where the published grade is on its way; null before
     */
    public record Row(
            long id,
            String name,
            String caseTitle,
            boolean handedIn,
            int reviewsGiven,
            int reviewsAssigned,
            int reviewsReceived,
            String proposal,
            List<String> missing,
            String decided,
            boolean published,
            Passback.@Nullable Line delivery) {}

    /** One criterion. @param spread true when two reviewers are two levels or more apart @param level null before */
    public record Criterion(
            String id,
            String title,
            int weight,
            boolean ofCase,
            List<ReviewView.Level> levels,
            List<Advice> advice,
            boolean spread,
            @Nullable Integer level) {}

    /** What a reviewer said about it. @param words tag of the reviewer's language */
    public record Advice(String reviewUid, String reviewer, String round, int level, String reason, String words) {}

    /** A grade that can be decided. */
    public record Choice(String code, String label, BigDecimal reported) {}

    /** A mandatory item that is not done. */
    public record Missing(String id, String title) {}

    /** A decision that was made. @param publishedAt null when it is not public */
    public record Decided(
            String uid,
            String code,
            String proposal,
            String reason,
            String examiner,
            Instant at,
            @Nullable Instant publishedAt) {}

    /** One person's sheet. @param comments null before anything was handed in @param score four decimals */
    public record Sheet(
            long id,
            String name,
            String scaleTitle,
            boolean byParticipation,
            String caseTitle,
            String submissionUid,
            @Nullable Instant frozenAt,
            FrozenReading reading,
            List<ReviewView.Figure> figures,
            @Nullable Comments comments,
            List<Criterion> criteria,
            String levels,
            String proposal,
            int points,
            int outOf,
            BigDecimal score,
            boolean gate,
            List<String> tooLow,
            int sound,
            int soundNeeded,
            List<String> notJudged,
            List<Missing> missing,
            List<Choice> choices,
            List<Decided> history,
            boolean ready,
            int otherMembers,
            boolean caseClosed,
            Passback.@Nullable Line delivery,
            OwnWords words) {
        /** True when the next decision corrects a public grade. */
        public boolean corrects() {
            return !history.isEmpty() && history.get(0).publishedAt() != null;
        }
    }

    /** What the person wrote for the examiner alone. @param versions to see whether they are still those read @param lang their tag */
    public record OwnWords(List<HandedInTexts.HandedIn> texts, String versions, String lang) {}

    /** What examiners said of the models, and which of it the group reads. */
    public record Comments(ReviewView.Annotated annotated, AnnotationReach reach) {}

    /** What is about to be published. @param comments of the cases that have any the group does not read yet */
    public record Confirm(List<Waiting> waiting, List<CaseComments> comments, String back) {}

    /**
     * What becomes of the comments on one case when its grades are published.
     *
     * @param going uids of the examiner's own that go with them
     * @param later how many of the own are about a copy handed in after the one that was judged, and stay
     * @param others whose stay, too
     */
    public record CaseComments(String title, List<String> going, int later, List<AnnotationReach.Colleague> others) {
        boolean isEmpty() {
            return going.isEmpty() && later == 0 && others.isEmpty();
        }
    }

    /** The examiner's own comments on a case that the group does not read yet. @param lang tag of the case's language */
    public record OwnComments(long id, String caseTitle, String lang, List<ReviewView.AnnotatedModel> models) {
        public int count() {
            return models.stream().mapToInt(ReviewView.AnnotatedModel::count).sum();
        }
    }

    /** One of them. @param correction true when it replaces a public grade */
    public record Waiting(
            String uid, String name, String code, String label, BigDecimal reported, boolean correction) {}

    /** What the participant sees. */
    public record Own(
            boolean published,
            String scaleTitle,
            String code,
            String label,
            String reason,
            @Nullable Instant at,
            boolean correction,
            List<Judged> criteria) {}

    /** One criterion of the own grade. */
    public record Judged(String id, String title, boolean ofCase, ReviewView.Level level) {}
}
