// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.course.CourseModule;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.LocalizedText;
import org.bitstreamproject.verkstad.shared.domain.Score;
import org.jspecify.annotations.Nullable;

/**
 * A module in the reader's language.
 *
 * @param text null while the module has its topics only
 * @param score passed required items of required items; null when nothing is required
 * @param next null when everything is done
 */
public record ModulePage(
        String id,
        String title,
        List<String> objectives,
        List<String> theory,
        @Nullable ModuleText text,
        String milestone,
        @Nullable Instant milestoneDue,
        @Nullable Score score,
        @Nullable Item next,
        List<Item> items) {

    /**
     * One exercise of the module.
     *
     * @param state done, current (the one next step), waiting or todo, as the layout's marks are called
     */
    public record Item(
            String id,
            String href,
            String title,
            String brief,
            boolean required,
            @Nullable Instant due,
            String state,
            boolean begun,
            @Nullable Score score) {

        /** Key of the word beside it, when there is no score to show. */
        public String badge() {
            return switch (state) {
                case "done" -> "exercise.module.passed";
                case "waiting" -> "exercise.module.waiting";
                default ->
                    begun
                            ? "exercise.module.begun"
                            : required ? "exercise.module.required" : "exercise.module.practice";
            };
        }

        /** Kind of the layout's badge. */
        public String badgeKind() {
            return switch (state) {
                case "done", "waiting" -> state;
                default -> begun ? "draft" : "info";
            };
        }
    }

    static ModulePage of(
            CourseModule module,
            @Nullable ModuleText text,
            Map<String, ItemStatus> statuses,
            Map<String, Instant> deadlines,
            Language language) {
        var next = NextExercise.open(module, statuses).findFirst().orElse(null);
        var items = module.exercises().stream()
                .map(exercise ->
                        item(exercise, statuses.get(exercise.id()), exercise.equals(next), deadlines, language))
                .toList();
        return new ModulePage(
                module.id(),
                module.title().in(language),
                texts(module.objectives(), language),
                texts(module.theory(), language),
                text,
                module.milestone().title().in(language),
                deadlines.get(module.milestone().id()),
                ModuleScore.of(module, statuses).orElse(null),
                next == null ? null : items.get(module.exercises().indexOf(next)),
                items);
    }

    private static Item item(
            Exercise exercise,
            @Nullable ItemStatus status,
            boolean next,
            Map<String, Instant> deadlines,
            Language language) {
        return new Item(
                exercise.id(),
                "/exercise/" + exercise.id(),
                exercise.title().in(language),
                exercise.brief().in(language),
                exercise.required(),
                deadlines.get(exercise.id()),
                mark(status, next),
                status != null,
                status == null ? null : status.score());
    }

    private static String mark(@Nullable ItemStatus status, boolean next) {
        if (next || status == null) {
            return next ? "current" : "todo";
        }
        return switch (status.state()) {
            case STARTED -> "todo";
            case SUBMITTED -> "waiting";
            case PASSED -> "done";
        };
    }

    private static List<String> texts(List<LocalizedText> texts, Language language) {
        return texts.stream().map(text -> text.in(language)).toList();
    }
}
