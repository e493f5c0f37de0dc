// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.bitstreamproject.verkstad.casework.Cases;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.persistence.EventLog;
import org.bitstreamproject.verkstad.shared.privacy.NationalIdRefused;

/** An author says how she takes a comment, and may answer it once. */
@Dependent
@Transactional
public class AnswerReview {
    private final Reviews reviews;
    private final Cases cases;
    private final EventLog events;
    private final Clock clock;

    @Inject
    AnswerReview(Reviews reviews, Cases cases, EventLog events, Clock clock) {
        this.reviews = reviews;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    /** @param words empty to mark only */
    public record Answer(String criterion, Mark mark, String words) {}

    /**
     * @throws NotVisible unless this is a member of the case and the review is complete
     * @throws ReplyStands when the comment was answered in other words before
     */
    public void answer(String uid, EnrolmentId author, Answer answer) {
        var review = reviews.find(uid)
                .filter(Review::isComplete)
                .filter(complete -> cases.one(complete.kase()).stream().anyMatch(kase -> kase.isMember(author)))
                .orElseThrow(NotVisible::new);
        if (reviews.judgements(review.id()).stream()
                .noneMatch(judgement -> judgement.criterion().equals(answer.criterion()))) {
            throw new NotVisible();
        }
        var words = answer.words().replace("\r\n", "\n").strip();
        if (words.codePointCount(0, words.length()) > ReviewForm.LONGEST) {
            throw SlotRefused.tooLong("reply-" + answer.criterion(), ReviewForm.LONGEST);
        }
        NationalIdRefused.check(List.of(words));
        var stored = reviews.answers(review.id()).get(answer.criterion());
        var answered = stored == null ? new ReviewAnswer(review.id(), answer.criterion()) : stored;
        answered.answer(answer.mark(), words, author, clock.instant());
        if (stored == null) {
            reviews.add(answered);
        }
        var facts = Json.createObjectBuilder()
                .add("criterion", answer.criterion())
                .add("mark", answer.mark().name())
                .add("replied", !words.isEmpty())
                .build();
        events.append(author, "review.answered", "review:" + uid, facts);
    }
}
