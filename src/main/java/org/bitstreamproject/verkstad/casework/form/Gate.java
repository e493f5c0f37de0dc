// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.course.CaseTemplate.Column;
import org.bitstreamproject.verkstad.course.CaseTemplate.Field;
import org.bitstreamproject.verkstad.course.CaseTemplate.FieldType;
import org.bitstreamproject.verkstad.course.Milestone;
import org.bitstreamproject.verkstad.course.Rule.Severity;
import org.bitstreamproject.verkstad.shared.domain.LocalizedText;

/**
 * What stands between a case and a milestone: mandatory fields (CSE-01), their least length (TXT-01), what the models'
 * rules say. A figure may be missing if it is said how it will be measured (BAS-01 for the annual volume). Contact details
 * in texts (PII-03) are only warned about.
 */
public final class Gate {
    /** The rule that a mandatory field is filled. */
    public static final String EMPTY = "CSE-01";

    private final CaseForm form;
    private final Filled filled;
    private final Answers answers;
    private final Milestone milestone;
    private final List<Remark> remarks = new ArrayList<>();

    private Gate(Filled filled, Milestone milestone) {
        this.form = filled.form();
        this.filled = filled;
        this.answers = filled.answers();
        this.milestone = milestone;
    }

    /** @param models by field id; a model field without an entry counts as not drawn. Errors stand before warnings. */
    public static List<Remark> remarks(CaseForm form, Answers answers, Map<String, Drawn> models, Milestone milestone) {
        return remarks(new Filled(form, answers, models), milestone);
    }

    /** Errors stand before warnings. */
    public static List<Remark> remarks(Filled filled, Milestone milestone) {
        var gate = new Gate(filled, milestone);
        gate.form.fields().forEach(gate::look);
        return Remark.worstFirst(gate.remarks);
    }

    private void look(Field field) {
        if (form.isDue(field, milestone) && filled.isAsked(field)) {
            switch (field.type()) {
                case MODEL -> model(field);
                case ROWS -> table(field);
                case SET, INSTRUMENT -> known(field);
                case TEXT, CHOICE, INTEGER, DECIMAL, PERCENT, CURRENCY, DATE, ROLE, LIST, EXCLUDED -> filled(field);
                // somebody's own, worked out, or judged by a rule of its own
                case ORGANISATION, MEMBERS, YES_NO, COMPUTED, ACTIVITIES, OWN -> {}
            }
        }
        form.slotsOf(field, answers)
                .filter(slot -> slot.kind() == Slot.Kind.TEXT || slot.kind() == Slot.Kind.LIST)
                .filter(slot -> ContactDetails.standIn(answers.of(slot.id())))
                .forEach(slot -> remark("PII-03", Severity.WARN, field, slot.id()));
    }

    private void filled(Field field) {
        if (field.evidence() && form.slot(CaseForm.evidenceOf(field)).isPresent()) {
            figure(field);
        } else if (!answers.has(field.id())) {
            missing(field, field.id());
        } else if (field.type() == FieldType.TEXT && field.minimum() != null) {
            var text = answers.of(field.id());
            if (text.codePointCount(0, text.length()) < field.minimum()) {
                remark("TXT-01", Severity.ERROR, field, field.id(), field.label(), field.minimum());
            }
        }
    }

    /** A figure and how sure it is, or that it is missing and how it will be measured. */
    private void figure(Field field) {
        var evidence = answers.of(CaseForm.evidenceOf(field));
        if (evidence.equals(CaseForm.MISSING)) {
            if (!answers.has(CaseForm.planOf(field))) {
                lacks(field, CaseForm.planOf(field), "plan");
            }
        } else if (!answers.has(field.id())) {
            lacks(field, field.id(), "");
        } else if (evidence.isEmpty()) {
            lacks(field, CaseForm.evidenceOf(field), CaseForm.EVIDENCE);
        }
    }

    /** The volume has a rule of its own. */
    private void lacks(Field field, String slot, String column) {
        if (field.key().equals("annualVolume") && !column.equals(CaseForm.EVIDENCE)) {
            remark("BAS-01", Severity.ERROR, field, slot);
            return;
        }
        var label = form.evidenceColumn(column)
                .map(Column::label)
                .map(words -> both(field.label(), words))
                .orElse(field.label());
        remark(EMPTY, Severity.ERROR, field, slot, label, milestone.title());
    }

    private static LocalizedText both(LocalizedText field, LocalizedText column) {
        return new LocalizedText(
                field.sv() + " – " + column.sv(), field.nb() + " – " + column.nb(), field.en() + " – " + column.en());
    }

    private void table(Field field) {
        var rows = answers.rows(field);
        if (rows.size() < (field.minimum() == null ? 1 : field.minimum())) {
            missing(field, field.id());
        }
        for (var row : rows) {
            field.columns().stream()
                    .filter(column -> isWanted(field, row, column))
                    .map(column -> Map.entry(CaseForm.cell(field, row, column), both(field.label(), column.label())))
                    .filter(cell -> !answers.has(cell.getKey()))
                    .limit(1)
                    .forEach(cell ->
                            remark(EMPTY, Severity.ERROR, field, cell.getKey(), cell.getValue(), milestone.title()));
        }
    }

    private boolean isWanted(Field field, int row, Column column) {
        if (column.required() || column.equals(field.columns().get(0))) {
            return true;
        }
        var isMissing = field.columns().stream()
                .filter(other -> other.key().equals(CaseForm.EVIDENCE))
                .map(other -> answers.of(CaseForm.cell(field, row, other)))
                .findFirst();
        return switch (column.key()) {
            case "plan" -> isMissing.filter(CaseForm.MISSING::equals).isPresent();
            case "volume" ->
                isMissing.filter(said -> !said.equals(CaseForm.MISSING)).isPresent();
            default -> false;
        };
    }

    private void known(Field field) {
        if (!answers.has(field.id()) && filled.drawnChanges(field).isEmpty()) {
            missing(field, field.id());
        }
    }

    private void model(Field field) {
        var drawn = filled.model(field.id());
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
        remark(EMPTY, Severity.ERROR, field, slot, field.label(), milestone.title());
    }

    private void remark(String rule, Severity severity, Field field, String slot, Object... args) {
        remarks.add(Remark.of(rule, severity, field, slot, args));
    }
}
