// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.course.CaseTemplate.Field;
import org.bitstreamproject.verkstad.course.CaseTemplate.FieldType;
import org.bitstreamproject.verkstad.course.Milestone;
import org.bitstreamproject.verkstad.course.Rule.Severity;

/**
 * What stands between a case and a milestone: mandatory fields (CSE-01), their least length (TXT-01), what the models'
 * rules say. Contact details in texts (PII-03) are only warned about.
 */
public final class Gate {
    private final CaseForm form;
    private final Answers answers;
    private final Map<String, Drawn> models;
    private final Milestone milestone;
    private final List<Remark> remarks = new ArrayList<>();

    private Gate(CaseForm form, Answers answers, Map<String, Drawn> models, Milestone milestone) {
        this.form = form;
        this.answers = answers;
        this.models = models;
        this.milestone = milestone;
    }

    /** @param models by field id; a model field without an entry counts as not drawn. Errors stand before warnings. */
    public static List<Remark> remarks(CaseForm form, Answers answers, Map<String, Drawn> models, Milestone milestone) {
        var gate = new Gate(form, answers, models, milestone);
        form.fields().forEach(gate::look);
        return Stream.concat(
                        gate.remarks.stream().filter(Remark::blocks),
                        gate.remarks.stream().filter(remark -> !remark.blocks()))
                .toList();
    }

    private void look(Field field) {
        if (isMandatory(field)) {
            switch (field.type()) {
                case MODEL -> model(field);
                case ROWS -> table(field);
                case TEXT, CHOICE, INTEGER, DECIMAL, LIST, EXCLUDED -> filled(field);
                case ORGANISATION, MEMBERS, YES_NO, COMPUTED -> {}
            }
        }
        form.slotsOf(field).stream()
                .filter(slot -> slot.kind() == Slot.Kind.TEXT || slot.kind() == Slot.Kind.LIST)
                .filter(slot -> ContactDetails.standIn(answers.of(slot.id())))
                .forEach(slot -> remark("PII-03", Severity.WARN, field, slot.id()));
    }

    private boolean isMandatory(Field field) {
        var when = field.requiredWhen();
        return form.isDue(field, milestone)
                && (when == null || answers.of(when.field()).equals(when.is()));
    }

    private void filled(Field field) {
        if (!answers.has(field.id())) {
            missing(field, field.id());
        } else if (field.type() == FieldType.TEXT && field.minimum() != null) {
            var text = answers.of(field.id());
            if (text.codePointCount(0, text.length()) < field.minimum()) {
                remark("TXT-01", Severity.ERROR, field, field.id(), field.label(), field.minimum());
            }
        }
    }

    private void table(Field field) {
        var rows = answers.rows(field);
        if (rows.size() < (field.minimum() == null ? 1 : field.minimum())) {
            missing(field, CaseForm.cell(field, 0, field.columns().get(0)));
        }
        var first = field.columns().get(0);
        rows.stream()
                .map(row -> CaseForm.cell(field, row, first))
                .filter(cell -> !answers.has(cell))
                .forEach(cell -> missing(field, cell));
    }

    private void model(Field field) {
        var drawn = models.getOrDefault(field.id(), Drawn.NOTHING);
        if (drawn.empty()) {
            missing(field, field.id());
            return;
        }
        drawn.findings()
                .forEach(found -> remarks.add(new Remark(
                        found.rule(),
                        found.severity(),
                        field.id(),
                        field.id(),
                        found.elements(),
                        List.copyOf(found.args()))));
    }

    private void missing(Field field, String slot) {
        remark("CSE-01", Severity.ERROR, field, slot, field.label(), milestone.title());
    }

    private void remark(String rule, Severity severity, Field field, String slot, Object... args) {
        remarks.add(new Remark(rule, severity, field.id(), slot, List.of(), List.of(args)));
    }
}
