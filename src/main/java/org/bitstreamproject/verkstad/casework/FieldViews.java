// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bitstreamproject.verkstad.casework.form.CaseForm;
import org.bitstreamproject.verkstad.casework.form.Slot;
import org.bitstreamproject.verkstad.casework.page.Control;
import org.bitstreamproject.verkstad.casework.page.FieldView;
import org.bitstreamproject.verkstad.casework.page.FieldView.Shape;
import org.bitstreamproject.verkstad.casework.page.ModelView;
import org.bitstreamproject.verkstad.course.CaseTemplate.Field;
import org.bitstreamproject.verkstad.course.CaseTemplate.FieldType;
import org.bitstreamproject.verkstad.course.CaseTemplate.Option;
import org.bitstreamproject.verkstad.course.Milestone;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.jspecify.annotations.Nullable;

/** Lays out the fields of a draft for one reader: what stands in them, or what was just typed and could not be stored. */
final class FieldViews {
    private static final int SPARE_ROWS = 2;
    private final Draft draft;
    private final Language reader;
    private final Milestone target;
    private final Map<String, FieldOutcome> outcomes;
    private final Around around;

    /** What the fields need from other features. */
    interface Around {
        String nameOf(EnrolmentId enrolment);

        String organisation();

        /** Organisations that may be shut out, by name. */
        List<Control.Choice> others(String chosen);

        ModelView model(Field field);

        String dateLabel();
    }

    FieldViews(Draft draft, Language reader, Milestone target, Map<String, FieldOutcome> outcomes, Around around) {
        this.draft = draft;
        this.reader = reader;
        this.target = target;
        this.outcomes = outcomes;
        this.around = around;
    }

    FieldView of(Field field) {
        var shape = shape(field);
        return new FieldView(
                field.id(),
                field.label().in(reader),
                field.help() == null ? "" : field.help().in(reader),
                field.unit() == null ? "" : field.unit().in(reader),
                draft.form().isDue(field, target) && isAskedNow(field),
                shape,
                shape == Shape.PLAIN ? controls(field) : List.of(),
                field.columns().stream()
                        .map(column -> column.label().in(reader))
                        .toList(),
                shape == Shape.TABLE ? rows(field) : List.of(),
                shape == Shape.MODEL ? around.model(field) : null,
                shape == Shape.FIXED ? around.organisation() : "");
    }

    private boolean isAskedNow(Field field) {
        var when = field.requiredWhen();
        return when == null || draft.answers().of(when.field()).equals(when.is());
    }

    private static Shape shape(Field field) {
        return switch (field.type()) {
            case ROWS -> Shape.TABLE;
            case MODEL -> Shape.MODEL;
            case MEMBERS -> Shape.MEMBERS;
            case ORGANISATION -> Shape.FIXED;
            case TEXT, CHOICE, YES_NO, INTEGER, DECIMAL, LIST, EXCLUDED, COMPUTED -> Shape.PLAIN;
        };
    }

    private List<Control> controls(Field field) {
        var label = field.label().in(reader);
        return draft.form().slotsOf(field).stream()
                .map(slot -> control(slot, slot.kind() == Slot.Kind.DATE ? label + ": " + around.dateLabel() : label))
                .toList();
    }

    private List<List<Control>> rows(Field field) {
        var written = draft.answers().rows(field);
        var last = written.isEmpty() ? 0 : written.get(written.size() - 1) + 1;
        var shown = Math.min(CaseForm.mostRows(field), last + SPARE_ROWS);
        var rows = new ArrayList<List<Control>>();
        for (var row = 0; row < shown; row++) {
            var number = row;
            rows.add(field.columns().stream()
                    .map(column -> control(
                            draft.form()
                                    .slot(CaseForm.cell(field, number, column))
                                    .orElseThrow(),
                            column.label().in(reader) + " " + (number + 1)))
                    .toList());
        }
        return rows;
    }

    private Control control(Slot slot, String label) {
        var stored = draft.texts().get(slot.id());
        var text = stored == null ? "" : stored.text();
        var version = stored == null ? 0 : stored.version();
        var outcome = outcomes.get(slot.id());
        if (outcome instanceof FieldOutcome.Refused refused) {
            return control(slot, label, refused.typed(), version, null);
        }
        if (outcome instanceof FieldOutcome.Conflict conflict) {
            var theirs =
                    new Control.Theirs(readable(slot, conflict.theirs()), around.nameOf(conflict.by()), conflict.at());
            return control(slot, label, conflict.yours(), conflict.version(), theirs);
        }
        return control(slot, label, text, version, null);
    }

    private Control control(Slot slot, String label, String text, long version, Control.@Nullable Theirs theirs) {
        var options = slot.kind() == Slot.Kind.EXCLUDED
                ? around.others(text)
                : slot.options().stream()
                        .map(option -> new Control.Choice(
                                option.code(),
                                option.label().in(reader),
                                option.code().equals(text)))
                        .toList();
        return new Control(slot.id(), kind(slot), label, text, version, options, theirs);
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
                : label.apply(text);
    }

    private static Control.Kind kind(Slot slot) {
        return switch (slot.kind()) {
            case TEXT -> slot.isShort() ? Control.Kind.LINE : Control.Kind.TEXT;
            case LIST -> Control.Kind.LIST;
            case CHOICE -> Control.Kind.CHOICE;
            case DATE -> Control.Kind.DATE;
            case INTEGER, DECIMAL -> Control.Kind.NUMBER;
            case EXCLUDED -> Control.Kind.BOXES;
        };
    }

    /** How many of these fields the milestone asks for, and how many of those have something in them. */
    int[] progress(List<Field> fields) {
        var wanted = fields.stream()
                .filter(field -> field.type() != FieldType.YES_NO)
                .filter(field -> draft.form().isDue(field, target) && isAskedNow(field))
                .toList();
        var filled = wanted.stream().filter(this::isFilled).count();
        return new int[] {(int) filled, wanted.size()};
    }

    private boolean isFilled(Field field) {
        return switch (field.type()) {
            case ORGANISATION, MEMBERS, YES_NO, COMPUTED -> true;
            case ROWS -> !draft.answers().rows(field).isEmpty();
            case MODEL -> {
                var model = draft.models().get(field.id());
                yield model != null && !model.isEmpty();
            }
            case TEXT, CHOICE, INTEGER, DECIMAL, LIST, EXCLUDED ->
                draft.answers().has(field.id());
        };
    }

    /** True when the id stands in a text of ids with commas between. */
    static boolean isChosen(String text, long id) {
        return Arrays.asList(text.split(",")).contains(String.valueOf(id));
    }
}
