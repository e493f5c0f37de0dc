// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.instrument;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.exercise.Task;

/** A task answered step by step, in any order, with pauses. Which steps there are may hang on the answers. */
public interface SteppedTask extends Task {
    /** In order, at least one. */
    List<Step> steps(Map<String, String> answers);

    /** Id of the step that is asked for, empty when none is. */
    String at();

    /** The same, showing this step. */
    SteppedTask at(String step);

    /** The step to show: the one asked for, else the first with something left to answer. */
    default Step here(Map<String, String> answers) {
        var steps = steps(answers);
        return steps.stream()
                .filter(step -> step.id().equals(at()))
                .findFirst()
                .orElseGet(() -> steps.stream()
                        .filter(step -> !done(step, answers))
                        .findFirst()
                        .orElse(steps.get(steps.size() - 1)));
    }

    /** True when something was answered there and nothing must be mended. */
    default boolean done(Step step, Map<String, String> answers) {
        return step.fields().stream().anyMatch(answers::containsKey)
                && gaps(answers).stream().noneMatch(gap -> step.fields().contains(gap.field()));
    }

    /** Counted from 1. */
    default int number(Step step, Map<String, String> answers) {
        return steps(answers).indexOf(step) + 1;
    }

    /** The step before or after, empty text beyond the ends. @param by -1 or 1 */
    default String beside(Step step, Map<String, String> answers, int by) {
        var steps = steps(answers);
        var index = steps.indexOf(step) + by;
        return index < 0 || index >= steps.size() ? "" : steps.get(index).id();
    }

    /** What was answered on other steps, so that a form with one step sends everything. */
    default Map<String, String> elsewhere(Step step, Map<String, String> answers) {
        var elsewhere = new LinkedHashMap<>(answers);
        elsewhere.keySet().removeAll(step.fields());
        return elsewhere;
    }

    @Override
    default Task showing(Gap gap) {
        return steps(Map.of()).stream()
                .filter(step -> step.fields().contains(gap.field()))
                .findFirst()
                .<Task>map(step -> at(step.id()))
                .orElse(this);
    }

    @Override
    default boolean shows(Gap gap) {
        return steps(Map.of()).stream()
                .filter(step -> step.id().equals(at()))
                .anyMatch(step -> step.fields().contains(gap.field()));
    }

    /** All of them when no step is asked for. */
    @Override
    default boolean asks(String name) {
        return steps(Map.of()).stream()
                .filter(step -> step.id().equals(at()))
                .findFirst()
                .map(step -> step.fields().contains(name))
                .orElse(true);
    }

    @Override
    default boolean goesOnFromTheLast() {
        return true;
    }
}
