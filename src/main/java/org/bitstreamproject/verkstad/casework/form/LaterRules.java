// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework.form;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.bitstreamproject.verkstad.course.CaseTemplate.Field;
import org.bitstreamproject.verkstad.course.CaseTemplate.FieldType;
import org.bitstreamproject.verkstad.course.CourseModule;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.course.Milestone;
import org.bitstreamproject.verkstad.course.Rule;

/**
 * Rules about a model that a later exercise asks for: the times of the as-is process belong to the baseline (PRO-11, MS5). An
 * exercise that fills a table names them; they hold for the models there are by its milestone, from that milestone on.
 */
public final class LaterRules {
    private final CaseForm form;
    private final Map<String, Map<String, Milestone>> since = new HashMap<>();

    LaterRules(CaseForm form) {
        this.form = form;
        var course = form.course();
        form.fields()
                .filter(field -> field.type() == FieldType.MODEL)
                .forEach(model -> course.modules()
                        .forEach(module -> module.exercises().stream()
                                .filter(this::fillsATable)
                                .forEach(exercise -> take(model, module, exercise))));
    }

    /** All of them, by the model's field. */
    public Set<String> of(String field) {
        return since.getOrDefault(field, Map.of()).keySet();
    }

    /** False as long as this milestone is before the one that the rule belongs to. */
    public boolean isSaid(String rule, String field, Milestone at) {
        var from = since.getOrDefault(field, Map.of()).get(rule);
        return from == null || form.isReached(from, at);
    }

    private boolean fillsATable(Exercise exercise) {
        return exercise.field() != null
                && form.fields()
                        .anyMatch(field -> field.id().equals(exercise.field()) && field.type() != FieldType.MODEL);
    }

    private void take(Field model, CourseModule module, Exercise exercise) {
        if (form.isDue(model, module.milestone())) {
            exercise.rules().stream()
                    .flatMap(id -> form.course().rule(id).stream())
                    .filter(rule -> rule.modelType() != null && rule.modelType().equals(model.modelType()))
                    .map(Rule::id)
                    .filter(rule -> !isOwn(model, rule))
                    .forEach(rule -> since.computeIfAbsent(model.id(), any -> new HashMap<>())
                            .putIfAbsent(rule, module.milestone()));
        }
    }

    /** True for what the model's own exercise looks at anyway. */
    private boolean isOwn(Field model, String rule) {
        return form.course().exercises().stream()
                .anyMatch(exercise ->
                        model.id().equals(exercise.field()) && exercise.rules().contains(rule));
    }
}
