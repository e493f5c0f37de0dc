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
 * @param score passed required items of required items; null when nothing is required
 * @param next null when everything is done
 */
public record ModulePage(
        String id,
        String title,
        List<String> objectives,
        List<String> theory,
        String milestone,
        @Nullable Instant milestoneDue,
        @Nullable Score score,
        @Nullable Item next,
        List<Item> items) {

    /**
     * One exercise of the module.
     *
     * @param state done, current, waiting or todo, as the layout's marks are called
     */
    public record Item(
            String id,
            String href,
            String title,
            String brief,
            boolean required,
            @Nullable Instant due,
            String state,
            @Nullable Score score) {}

    static ModulePage of(
            CourseModule module, Map<String, ItemStatus> statuses, Map<String, Instant> deadlines, Language language) {
        var items = module.exercises().stream()
                .map(exercise -> item(exercise, statuses.get(exercise.id()), deadlines.get(exercise.id()), language))
                .toList();
        return new ModulePage(
                module.id(),
                module.title().in(language),
                texts(module.objectives(), language),
                texts(module.theory(), language),
                module.milestone().title().in(language),
                deadlines.get(module.milestone().id()),
                ModuleScore.of(module, statuses).orElse(null),
                NextExercise.open(module, statuses)
                        .findFirst()
                        .map(exercise -> items.get(module.exercises().indexOf(exercise)))
                        .orElse(null),
                items);
    }

    private static Item item(Exercise exercise, @Nullable ItemStatus status, @Nullable Instant due, Language language) {
        return new Item(
                exercise.id(),
                "/exercise/" + exercise.id(),
                exercise.title().in(language),
                exercise.brief().in(language),
                exercise.required(),
                due,
                mark(status),
                status == null ? null : status.score());
    }

    private static String mark(@Nullable ItemStatus status) {
        if (status == null) {
            return "todo";
        }
        return switch (status.state()) {
            case STARTED -> "current";
            case SUBMITTED -> "waiting";
            case PASSED -> "done";
        };
    }

    private static List<String> texts(List<LocalizedText> texts, Language language) {
        return texts.stream().map(text -> text.in(language)).toList();
    }
}
