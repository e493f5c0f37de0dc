// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.course.ExerciseCheck;
import org.bitstreamproject.verkstad.shared.domain.Trouble;
import org.jspecify.annotations.Nullable;

/** The content of an exercise has the shape its kind asks for, and can be done. */
final class KindCheck {
    private static final Map<String, String> SHAPES = Map.of(
            "CHECKLIST", "exercise-checklist",
            "POLL", "exercise-poll",
            "QUIZ", "exercise-quiz",
            "CALC", "exercise-calculation",
            "REFLECTION", "exercise-text");
    /** A name that only this shape has → the shape. */
    private static final Map<String, String> MODELS =
            Map.of("errors", "exercise-repair", "demands", "exercise-build", "sound", "exercise-hunt");

    private static final Map<String, String> INSTRUMENTS = Map.of(
            "PERSPECTIVE", "instrument-perspective",
            "MATURITY", "instrument-maturity",
            "DIGG", "instrument-principles",
            "ESE", "instrument-eservice",
            "ORGFORM", "instrument-forms");

    private final Map<String, Place> files;
    private final List<ExerciseCheck> kinds =
            ServiceLoader.load(ExerciseCheck.class, ExerciseCheck.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();

    /** @param files YAML files of the package by name */
    KindCheck(Map<String, Place> files) {
        this.files = files;
    }

    /** @param place of the exercise in its module */
    void check(Exercise exercise, Place place) {
        var content = place.maybe("content").flatMap(named -> Optional.ofNullable(files.get(named.text())));
        if (content.isEmpty()) {
            missing(exercise, place);
            return;
        }
        var schema = schema(exercise, content.get());
        if (schema == null || new Shape(files).fits(schema, content.get())) {
            for (var kind : kinds) {
                kind.slips(exercise)
                        .forEach(slip -> content.get().near(slip.place()).question(slip.trouble()));
            }
        }
    }

    /** What is done in the case needs none; a kind whose content nobody describes yet may have any or none. */
    private static void missing(Exercise exercise, Place place) {
        var needs = SHAPES.containsKey(exercise.kind())
                || exercise.kind().equals("SORT")
                || INSTRUMENTS.containsKey(String.valueOf(exercise.instrument()));
        if (needs && exercise.field() == null && place.maybe("content").isEmpty()) {
            var what = exercise.instrument() == null ? exercise.kind() : exercise.instrument();
            place.at("kind").question(Trouble.of("fault.kind.content", what));
        }
    }

    /** Name of the schema that describes the content; null for what has none. */
    private static @Nullable String schema(Exercise exercise, Place content) {
        return switch (exercise.kind()) {
            case "SORT" -> content.names().contains("goals") ? "exercise-tree" : "exercise-cards";
            case "TEXT" -> content.names().contains("texts") ? "exercise-text" : null;
            case "MODEL" ->
                MODELS.entrySet().stream()
                        .filter(shape -> content.names().contains(shape.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null);
            case "INSTRUMENT" -> INSTRUMENTS.get(String.valueOf(exercise.instrument()));
            default -> SHAPES.get(exercise.kind());
        };
    }
}
