// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bitstreamproject.verkstad.casework.form.CaseForm;
import org.bitstreamproject.verkstad.casework.form.Filled;
import org.bitstreamproject.verkstad.casework.form.Slot;
import org.bitstreamproject.verkstad.casework.page.Control;
import org.bitstreamproject.verkstad.casework.page.DerivedView;
import org.bitstreamproject.verkstad.casework.page.FieldView;
import org.bitstreamproject.verkstad.casework.page.FieldView.Shape;
import org.bitstreamproject.verkstad.casework.page.ModelView;
import org.bitstreamproject.verkstad.casework.rules.Derived;
import org.bitstreamproject.verkstad.course.CaseTemplate.Column;
import org.bitstreamproject.verkstad.course.CaseTemplate.Field;
import org.bitstreamproject.verkstad.course.CaseTemplate.FieldType;
import org.bitstreamproject.verkstad.course.CaseTemplate.Option;
import org.bitstreamproject.verkstad.course.Milestone;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.TypedNumber;
import org.jspecify.annotations.Nullable;

/** Lays out the fields of a draft for one reader: what stands in them, or what was just typed and could not be stored. */
final class FieldViews {
    private final Draft draft;
    private final Language reader;
    private final Milestone target;
    private final Map<String, FieldOutcome> outcomes;
    private final Around around;
    private final String adding;
    private final Filled filled;
    private final CellTexts cells;

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

    /** @param adding id of the table that gets one more empty row; empty for none */
    FieldViews(
            Draft draft,
            Language reader,
            Milestone target,
            Map<String, FieldOutcome> outcomes,
            Around around,
            String adding) {
        this.draft = draft;
        this.reader = reader;
        this.target = target;
        this.outcomes = outcomes;
        this.around = around;
        this.adding = adding;
        this.filled = draft.filled();
        this.cells = new CellTexts(draft.form().course().caseTemplate(), reader, filled.text(CaseForm.CURRENCY));
    }

    FieldView of(Field field) {
        var shape = shape(field);
        var rows = shape == Shape.TABLE ? rows(field) : List.<FieldView.Row>of();
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
            case ACTIVITIES -> shown.choosing(steps(field));
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
                        choices(options, step.valueClass()),
                        null))
                .toList();
    }

    private List<Control> controls(Field field) {
        return draft.form().slotsOf(field).stream()
                .map(slot ->
                        control(slot, label(field, slot), slot.id().equals(field.id()) ? cells.unit(field) : "", ""))
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

    /** Those with something in them, and one to write in: when there is no other, or when one more is asked for. */
    private List<FieldView.Row> rows(Field field) {
        var written = draft.answers().rows(field);
        var shown = new ArrayList<>(IntStream.range(0, CaseForm.mostRows(field))
                .filter(row -> written.contains(row) || isJustTyped(field, row))
                .boxed()
                .toList());
        if (shown.isEmpty() || adding.equals(field.id())) {
            var last = shown.isEmpty() ? -1 : shown.get(shown.size() - 1);
            IntStream.concat(IntStream.range(last + 1, CaseForm.mostRows(field)), IntStream.rangeClosed(0, last))
                    .filter(row -> !shown.contains(row))
                    .findFirst()
                    .ifPresent(shown::add);
        }
        return IntStream.range(0, shown.size())
                .mapToObj(index -> new FieldView.Row(
                        field.id() + "." + shown.get(index),
                        index + 1,
                        !written.contains(shown.get(index)),
                        field.columns().stream()
                                .map(column -> cell(field, shown.get(index), column))
                                .toList()))
                .toList();
    }

    private boolean isJustTyped(Field field, int row) {
        return field.columns().stream().anyMatch(column -> outcomes.containsKey(CaseForm.cell(field, row, column)));
    }

    private Control cell(Field field, int row, Column column) {
        var slot = draft.form().slot(CaseForm.cell(field, row, column)).orElseThrow();
        var suggest = column.suggest();
        return control(
                slot, column.label().in(reader), cells.unit(column), suggest == null ? "" : "suggest-" + suggest);
    }

    private Control control(Slot slot, String label, String unit, String suggest) {
        var stored = draft.texts().get(slot.id());
        var text = stored == null ? "" : stored.text();
        var version = stored == null ? 0 : stored.version();
        var outcome = outcomes.get(slot.id());
        Control.Theirs theirs = null;
        if (outcome instanceof FieldOutcome.Refused refused) {
            text = refused.typed();
        } else if (outcome instanceof FieldOutcome.Conflict conflict) {
            text = conflict.yours();
            version = conflict.version();
            theirs = new Control.Theirs(readable(slot, conflict.theirs()), around.nameOf(conflict.by()), conflict.at());
        } else {
            text = written(slot, text.isEmpty() ? filled.answers().of(slot.id()) : text);
        }
        var options = slot.kind() == Slot.Kind.EXCLUDED ? around.others(text) : choices(slot.options(), text);
        return new Control(slot.id(), kind(slot), label, unit, suggest, text, version, options, theirs);
    }

    private List<Control.Choice> choices(List<Option> options, String text) {
        var chosen = Arrays.asList(text.split(","));
        return options.stream()
                .map(option ->
                        new Control.Choice(option.code(), option.label().in(reader), chosen.contains(option.code())))
                .toList();
    }

    /** A figure as it is typed in the reader's language. */
    private String written(Slot slot, String text) {
        var isFigure = slot.kind() == Slot.Kind.INTEGER || slot.kind() == Slot.Kind.DECIMAL;
        return isFigure && !text.isEmpty() ? TypedNumber.written(new BigDecimal(text), reader) : text;
    }

    /** Codes are shown as their labels. */
    private String readable(Slot slot, String text) {
        Function<String, String> label = code -> slot.options().stream()
                .filter(option -> option.code().equals(code))
                .map(Option::label)
                .map(words -> words.in(reader))
                .findFirst()
                .orElse(code);
        return slot.kind() == Slot.Kind.EXCLUDED
                ? String.join(
                        ", ",
                        around.others(text).stream()
                                .filter(Control.Choice::chosen)
                                .map(Control.Choice::label)
                                .toList())
                : Arrays.stream(text.split(",")).map(label).collect(Collectors.joining(", "));
    }

    private static Control.Kind kind(Slot slot) {
        return switch (slot.kind()) {
            case TEXT -> slot.isShort() ? Control.Kind.LINE : Control.Kind.TEXT;
            case LIST -> Control.Kind.LIST;
            case CHOICE -> Control.Kind.CHOICE;
            case DATE -> Control.Kind.DATE;
            case INTEGER, DECIMAL -> Control.Kind.NUMBER;
            case SET, EXCLUDED -> Control.Kind.BOXES;
        };
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
                yield model != null && !model.isEmpty();
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
