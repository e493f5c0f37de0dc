// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.modelling.NoteList;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.jspecify.annotations.Nullable;

/**
 * One review beside the case it is about.
 *
 * @param due null when the edition has no dates
 * @param newer when the group handed in a later version than the frozen one; null when it has not
 * @param words tag of the language the reviewer writes in
 * @param annotated by this reviewer
 */
public record ReviewView(
        String uid,
        Mode mode,
        CaseFacts kase,
        String roundTitle,
        @Nullable Instant due,
        boolean open,
        String reviewer,
        String words,
        @Nullable Instant completedAt,
        @Nullable Instant newer,
        FrozenReading reading,
        List<Figure> figures,
        List<Criterion> criteria,
        List<Prompt> prompts,
        Annotated annotated) {
    /** Who is looking, and so what can be done. */
    public enum Mode {
        WRITE,
        /** The reviewer, when the review is complete or the round closed. */
        REVIEWER,
        AUTHOR,
        TEACHER
    }

    /** What is known about the case without reading it. */
    public record CaseFacts(String title, String organisation, Country country, Instant frozenAt, String language) {}

    /** A drawn model. @param svg made by the server, with a title and a description */
    public record Figure(String field, String title, String svg) {}

    /**
     * What was said about the parts of the copy's models.
     *
     * @param way a field's own page is its id after this; empty when there is none for the reader
     * @param copy uid
     */
    public record Annotated(String way, String copy, boolean writable, List<AnnotatedModel> models) {
        /** A field's own page, to ask it for more about this very copy. */
        public String asking(String field) {
            return way + field + "?copy=" + copy + "&";
        }

        /** Null for a field that holds no model. */
        public @Nullable AnnotatedModel of(String field) {
            return models.stream()
                    .filter(model -> model.field().equals(field))
                    .findFirst()
                    .orElse(null);
        }

        public boolean isEmpty() {
            return models.stream().allMatch(model -> model.notes().isEmpty());
        }
    }

    /** One model. */
    public record AnnotatedModel(String field, String title, NoteList notes) {
        public int count() {
            return notes.size();
        }
    }

    /** A control of the form. @param name also its id */
    public record Slot(String name, String text, int version) {}

    /** A level one can choose. */
    public record Level(int level, String label, String meaning) {}

    /** One criterion with what was said about it. @param place label of the place pointed at, empty when none */
    public record Criterion(
            String id,
            String title,
            List<Level> levels,
            Slot level,
            Slot reason,
            Slot pointer,
            String place,
            @Nullable Mark mark,
            String reply) {
        /** The chosen level's label and meaning, or null. */
        public @Nullable Level chosen() {
            return levels.stream()
                    .filter(option -> String.valueOf(option.level()).equals(level.text()))
                    .findFirst()
                    .orElse(null);
        }

        /** True when level, reason and place are all there. */
        public boolean done() {
            var reasonLength = reason.text().codePointCount(0, reason.text().length());
            return chosen() != null
                    && reasonLength >= ReviewForm.SHORTEST_REASON
                    && !pointer.text().isEmpty();
        }
    }

    /** An open question of the round. */
    public record Prompt(String question, Slot answer) {}

    public boolean writable() {
        return mode == Mode.WRITE;
    }

    /** Characters a reason must have. */
    public int shortest() {
        return ReviewForm.SHORTEST_REASON;
    }

    /** What is done of what is to be done, for the strip above the form. */
    public long doneCriteria() {
        return criteria.stream().filter(Criterion::done).count();
    }

    /** The same page with what was typed instead of what is stored, after a refusal. */
    ReviewView typed(Map<String, String> texts) {
        return new ReviewView(
                uid,
                mode,
                kase,
                roundTitle,
                due,
                open,
                reviewer,
                words,
                completedAt,
                newer,
                reading,
                figures,
                criteria.stream()
                        .map(criterion -> new Criterion(
                                criterion.id(),
                                criterion.title(),
                                criterion.levels(),
                                typed(criterion.level(), texts),
                                typed(criterion.reason(), texts),
                                typed(criterion.pointer(), texts),
                                criterion.place(),
                                criterion.mark(),
                                criterion.reply()))
                        .toList(),
                prompts.stream()
                        .map(prompt -> new Prompt(prompt.question(), typed(prompt.answer(), texts)))
                        .toList(),
                annotated);
    }

    /** What was typed and is not what is stored, slot by slot as the form has them. */
    Map<String, String> unsaved(Map<String, String> texts) {
        var unsaved = new LinkedHashMap<String, String>();
        Stream.concat(
                        criteria.stream()
                                .flatMap(criterion ->
                                        Stream.of(criterion.level(), criterion.reason(), criterion.pointer())),
                        prompts.stream().map(Prompt::answer))
                .filter(slot -> !texts.getOrDefault(slot.name(), slot.text()).equals(slot.text()))
                .forEach(slot -> unsaved.put(slot.name(), texts.getOrDefault(slot.name(), "")));
        return unsaved;
    }

    private static Slot typed(Slot slot, Map<String, String> texts) {
        return new Slot(slot.name(), texts.getOrDefault(slot.name(), slot.text()), slot.version());
    }
}
