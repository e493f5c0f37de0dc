// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.casework.form.Answers;
import org.bitstreamproject.verkstad.casework.form.CaseForm;
import org.bitstreamproject.verkstad.casework.form.Filled;
import org.bitstreamproject.verkstad.casework.form.Gate;
import org.bitstreamproject.verkstad.casework.form.Remark;
import org.bitstreamproject.verkstad.casework.rules.CaseRules;
import org.bitstreamproject.verkstad.course.CaseTemplate.Field;
import org.bitstreamproject.verkstad.course.Milestone;
import org.bitstreamproject.verkstad.modelling.UnreadableModel;
import org.jspecify.annotations.Nullable;

/**
 * A case as it stands now.
 *
 * @param texts by slot
 * @param models by field
 * @param unreadable by field, those that are drawn and cannot be read: whatever they would say nobody knows
 * @param courseEnd last day of the course, where the case says what comes after it; null while nobody knows
 */
record Draft(
        ProcessCase kase,
        CaseForm form,
        Map<String, FieldText> texts,
        Map<String, CaseModel> models,
        Map<String, UnreadableModel> unreadable,
        @Nullable LocalDate courseEnd) {
    Answers answers() {
        return new Answers(texts.values().stream().collect(Collectors.toMap(FieldText::slot, FieldText::text)));
    }

    /** What the rules look at. */
    Filled filled() {
        return new Filled(
                form,
                answers(),
                models.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, model -> model.getValue().drawn())));
    }

    /** The same, where the rules about models that belong to a later milestone say nothing. */
    Draft at(Milestone milestone) {
        var narrowed = new HashMap<String, CaseModel>();
        models.forEach((field, model) ->
                narrowed.put(field, model.saying(rule -> form.laterRules().isSaid(rule, field, milestone))));
        return new Draft(kase, form, texts, narrowed, unreadable, courseEnd);
    }

    /** What stands between the case and the milestone, errors first. Of a field that is empty nothing more is said than that. */
    List<Remark> remarks(Milestone milestone) {
        return remarks(at(milestone).filled(), milestone, courseEnd).stream()
                .filter(remark -> !isUnknown(form.field(remark.field())))
                .toList();
    }

    /** True for a model that cannot be read, and for what is taken from it: it may be there or not. */
    boolean isUnknown(Field field) {
        return unreadable.containsKey(field.id())
                || field.from() != null && unreadable.containsKey(String.valueOf(field.from()));
    }

    /** The same about any copy of a case. */
    static List<Remark> remarks(Filled filled, Milestone milestone, @Nullable LocalDate courseEnd) {
        var gate = Gate.remarks(filled, milestone);
        var empty = gate.stream()
                .filter(remark ->
                        remark.rule().equals(Gate.EMPTY) && remark.slot().equals(remark.field()))
                .map(Remark::field)
                .collect(Collectors.toSet());
        var rules = CaseRules.remarks(filled, milestone, courseEnd).stream()
                .filter(remark -> !empty.contains(remark.field()));
        return Remark.worstFirst(Stream.concat(gate.stream(), rules).toList());
    }

    String title() {
        return form.keyed(CaseForm.TITLE).map(field -> answers().of(field.id())).orElse("");
    }
}
