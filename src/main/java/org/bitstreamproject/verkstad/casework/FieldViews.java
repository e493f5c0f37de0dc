// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.casework.form.CaseForm;
import org.bitstreamproject.verkstad.casework.form.Filled;
import org.bitstreamproject.verkstad.casework.form.Slot;
import org.bitstreamproject.verkstad.casework.page.Control;
import org.bitstreamproject.verkstad.casework.page.DerivedView;
import org.bitstreamproject.verkstad.casework.page.FieldView;
import org.bitstreamproject.verkstad.casework.page.FieldView.Shape;
import org.bitstreamproject.verkstad.casework.page.ModelView;
import org.bitstreamproject.verkstad.casework.rules.Derived;
import org.bitstreamproject.verkstad.course.CaseTemplate.Field;
import org.bitstreamproject.verkstad.course.CaseTemplate.FieldType;
import org.bitstreamproject.verkstad.course.Milestone;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.jspecify.annotations.Nullable;

/** Lays out the fields of a draft for one reader: what stands in them, or what was just typed and could not be stored. */
final class FieldViews {
    private final Draft draft;
    private final Language reader;
    private final Milestone target;
    private final Around around;
    private final Filled filled;
    private final CellTexts cells;
    private final FieldControls controls;
    private final TableViews tables;

    /** What the fields need from other features. */
    interface Around {
        String nameOf(EnrolmentId enrolment);

        String organisation();

        /** Organisations that may be shut out, by name. */
        List<Control.Choice> others(String chosen);

        ModelView model(Field field);

        String dateLabel();

        /** A text of the pages, in the reader's language. */
        String words(String key, Object... args);
    }

    FieldViews(
            Draft draft,
            Language reader,
            Milestone target,
            Map<String, FieldOutcome> outcomes,
            Around around,
            NewRows adding) {
        this.draft = draft;
        this.reader = reader;
        this.target = target;
        this.around = around;
        this.filled = draft.filled();
        this.cells = new CellTexts(draft.form().course().caseTemplate(), reader, filled.text(CaseForm.CURRENCY));
        this.controls = new FieldControls(draft, reader, outcomes, around, filled.answers());
        this.tables = new TableViews(draft.form(), draft.answers(), controls, cells, adding);
    }

    FieldView of(Field field) {
        var shape = shape(field);
        var rows = shape == Shape.TABLE ? tables.rows(field) : List.<FieldView.Row>of();
        return new FieldView(
                field.id(),
                field.label().in(reader),
                field.help() == null ? "" : field.help().in(reader),
                draft.form().isDue(field, target) && filled.isAsked(field),
                shape,
                shape == Shape.PLAIN || shape == Shape.FIGURE ? controls(field) : List.of(),
                rows,
                rows.size() < CaseForm.mostRows(field),
                shape == Shape.MODEL ? around.model(field) : null,
                derived(field, shape),
                shape == Shape.FIXED ? around.organisation() : "");
    }

    private Shape shape(Field field) {
        return switch (field.type()) {
            case ROWS -> Shape.TABLE;
            case MODEL -> Shape.MODEL;
            case MEMBERS -> Shape.MEMBERS;
            case ORGANISATION -> Shape.FIXED;
            case COMPUTED, INSTRUMENT, OWN -> Shape.DERIVED;
            case ACTIVITIES -> Shape.ACTIVITIES;
            case INTEGER, DECIMAL, PERCENT, CURRENCY ->
                draft.form().slotsOf(field).size() > 1 ? Shape.FIGURE : Shape.PLAIN;
            case TEXT, CHOICE, YES_NO, DATE, ROLE, SET, LIST, EXCLUDED -> Shape.PLAIN;
        };
    }

    private @Nullable DerivedView derived(Field field, Shape shape) {
        var value = Derived.of(filled, field).map(known -> derived(field, known));
        var shown = value.orElseGet(() -> new DerivedView("", List.of(), List.of()));
        return switch (field.type()) {
            case INSTRUMENT -> brought(field, shown);
            case OWN -> shown.at("/exercise/" + field.from(), around.words("casework.own.open"));
            case ACTIVITIES ->
                draft.isUnknown(field)
                        ? new DerivedView(around.words("casework.steps.unreadable"), List.of(), List.of())
                        : shown.choosing(steps(field));
            case SET -> value.orElse(null);
            case DECIMAL -> field.key().equals("touchTime") ? drawnTime(field) : null;
            default -> shape == Shape.DERIVED ? shown : null;
        };
    }

    private DerivedView derived(Field field, JsonValue value) {
        return field.columns().isEmpty()
                ? new DerivedView(String.join(", ", cells.lines(field, value)), List.of(), List.of())
                : new DerivedView(
                        "",
                        field.columns().stream()
                                .map(column -> column.label().in(reader))
                                .toList(),
                        cells.rows(field, value));
    }

    private DerivedView brought(Field field, DerivedView result) {
        var stored = draft.texts().get(field.id());
        var there = result.at(
                "/exercise/" + field.from(),
                around.words(stored == null ? "casework.instrument.begin" : "casework.instrument.open"));
        return stored == null ? there : there.by(around.nameOf(stored.writtenBy()), stored.writtenAt());
    }

    /** The times of the drawn activities, as long as nobody has written anything else. */
    private @Nullable DerivedView drawnTime(Field field) {
        return Derived.drawnMinutes(filled)
                .filter(minutes -> filled.figure(field.key())
                        .filter(written -> written.compareTo(minutes) == 0)
                        .isEmpty())
                .map(minutes -> new DerivedView(around.words("casework.drawnTime", minutes), List.of(), List.of()))
                .orElse(null);
    }

    private List<Control> steps(Field field) {
        var options = field.columns().get(1).options();
        return filled.source(field).steps().stream()
                .map(step -> new Control(
                        field.id() + "." + step.id(),
                        Control.Kind.CHOICE,
                        step.name(),
                        "",
                        "",
                        step.valueClass(),
                        0,
                        controls.choices(options, step.valueClass()),
                        null))
                .toList();
    }

    private List<Control> controls(Field field) {
        return draft.form().slotsOf(field).stream()
                .map(slot -> controls.of(
                        slot, label(field, slot), slot.id().equals(field.id()) ? cells.unit(field) : "", ""))
                .toList();
    }

    private String label(Field field, Slot slot) {
        var label = field.label().in(reader);
        if (slot.kind() == Slot.Kind.DATE && !slot.id().equals(field.id())) {
            return label + ": " + around.dateLabel();
        }
        return draft.form()
                .evidenceColumn(slot.id().substring(slot.id().indexOf('.') + 1))
                .map(column -> column.label().in(reader))
                .orElse(label);
    }

    /** How many of these fields the milestone asks for, and how many of those have something in them. */
    int[] progress(List<Field> fields) {
        var wanted = fields.stream()
                .filter(field -> field.type() != FieldType.YES_NO && field.type() != FieldType.COMPUTED)
                .filter(field -> field.type() != FieldType.OWN)
                .filter(field -> draft.form().isDue(field, target) && filled.isAsked(field))
                .toList();
        var filled = wanted.stream().filter(this::isFilled).count();
        return new int[] {(int) filled, wanted.size()};
    }

    private boolean isFilled(Field field) {
        return switch (field.type()) {
            case ORGANISATION, MEMBERS, YES_NO, COMPUTED, OWN -> true;
            case ROWS -> !draft.answers().rows(field).isEmpty();
            case MODEL -> {
                var model = draft.models().get(field.id());
                yield draft.isUnknown(field) || model != null && !model.isEmpty();
            }
            case ACTIVITIES -> filled.source(field).steps().stream().anyMatch(step -> step.isClassed());
            case SET, INSTRUMENT ->
                Derived.of(filled, field).isPresent() || draft.answers().has(field.id());
            case INTEGER, DECIMAL, PERCENT, CURRENCY ->
                filled.answers().has(field.id())
                        || filled.answers().of(CaseForm.evidenceOf(field)).equals(CaseForm.MISSING);
            case TEXT, CHOICE, DATE, ROLE, LIST, EXCLUDED -> filled.answers().has(field.id());
        };
    }

    /** True when the id stands in a text of ids with commas between. */
    static boolean isChosen(String text, long id) {
        return Arrays.asList(text.split(",")).contains(String.valueOf(id));
    }
}
