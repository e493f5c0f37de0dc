// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.course.ReviewRound;
import org.bitstreamproject.verkstad.exercise.ItemState;
import org.bitstreamproject.verkstad.exercise.ItemStatuses;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.Score;
import org.bitstreamproject.verkstad.shared.persistence.EventLog;
import org.bitstreamproject.verkstad.shared.privacy.NationalIdRefused;

/** The reviewer writes, slot by slot or all at once, and says when she is done. */
@Dependent
@Transactional
public class WriteReview {
    private final ReviewDesk desk;
    private final Reviews reviews;
    private final ItemStatuses statuses;
    private final EventLog events;
    private final Event<ReviewCompleted> completed;
    private final Clock clock;

    @Inject
    WriteReview(
            ReviewDesk desk,
            Reviews reviews,
            ItemStatuses statuses,
            EventLog events,
            Event<ReviewCompleted> completed,
            Clock clock) {
        this.desk = desk;
        this.reviews = reviews;
        this.statuses = statuses;
        this.events = events;
        this.completed = completed;
        this.clock = clock;
    }

    /** A text for a slot. @param version what was read before writing, 0 for an empty slot */
    public record Edit(String slot, String text, int version) {}

    /** What became of it. */
    public sealed interface Outcome {
        /** It stands. */
        record Saved(int version, Instant at) implements Outcome {}

        /** Something else was saved in the meantime, and stays until this is sent again with its version. */
        record Conflict(String slot, String yours, String theirs, int version) implements Outcome {}
    }

    /**
     * Saves one slot of the reviewer's own draft.
     *
     * @throws SlotRefused when the form has no such slot or choice
     * @throws NationalIdRefused before anything is stored
     */
    public Outcome save(String uid, EnrolmentId reviewer, Edit edit) {
        var sheet = desk.writable(uid, reviewer);
        return save(sheet, edit);
    }

    /** Saves what differs; each conflict leaves its slot as it was. */
    public List<Outcome.Conflict> saveAll(String uid, EnrolmentId reviewer, List<Edit> edits) {
        var sheet = desk.writable(uid, reviewer);
        edits.forEach(edit -> sheet.form().accept(edit.slot(), edit.text()));
        NationalIdRefused.check(edits.stream().map(Edit::text).toList());
        return edits.stream()
                .map(edit -> save(sheet, edit))
                .filter(Outcome.Conflict.class::isInstance)
                .map(Outcome.Conflict.class::cast)
                .toList();
    }

    /**
     * From now on the authors read it and it does not change.
     *
     * @throws NotComplete naming every part that is missing
     */
    public void complete(String uid, EnrolmentId reviewer) {
        var sheet = desk.writable(uid, reviewer);
        var texts = texts(sheet.review());
        var missing = sheet.form().missing(texts);
        if (!missing.isEmpty()) {
            throw new NotComplete(missing);
        }
        var review = sheet.review();
        review.complete(clock.instant());
        sheet.form().judgements(texts).forEach(judgement -> reviews.add(new ReviewLevel(review.id(), judgement)));
        reviews.flush();
        recordItem(sheet.plan(), review);
        var facts = Json.createObjectBuilder().add("round", sheet.plan().id()).build();
        events.append(reviewer, "review.completed", "review:" + uid, facts);
        completed.fire(new ReviewCompleted(
                review.id(), uid, review.kase(), reviewer, sheet.plan().id()));
    }

    /** The round's exercise is done when every review of the round is that the person still can write. */
    private void recordItem(ReviewRound plan, Review review) {
        var mine = reviews.ofReviewer(review.reviewer()).stream()
                .filter(other -> other.round().equals(review.round()))
                .filter(other -> other.isComplete() || desk.isReadable(other))
                .toList();
        var complete = mine.stream().filter(Review::isComplete).count();
        var state = complete == mine.size() ? ItemState.PASSED : ItemState.STARTED;
        statuses.record(review.reviewer(), plan.item(), state, Score.of(complete, mine.size()));
    }

    private Outcome save(ReviewDesk.Sheet sheet, Edit edit) {
        var text = sheet.form().accept(edit.slot(), edit.text());
        NationalIdRefused.check(List.of(text));
        var now = clock.instant();
        var stored = reviews.drafts(sheet.review().id()).get(edit.slot());
        if (stored == null) {
            var draft = new ReviewDraft(sheet.review().id(), edit.slot(), text, now);
            if (!text.isEmpty()) {
                reviews.add(draft);
                reviews.flush();
            }
            return new Outcome.Saved(draft.version(), now);
        }
        if (!stored.text().equals(text)) {
            if (stored.version() != edit.version()) {
                return new Outcome.Conflict(edit.slot(), text, stored.text(), stored.version());
            }
            stored.write(text, now);
            reviews.flush();
        }
        return new Outcome.Saved(stored.version(), now);
    }

    private Map<String, String> texts(Review review) {
        return reviews.drafts(review.id()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().text(),
                        (one, other) -> other,
                        LinkedHashMap::new));
    }
}
