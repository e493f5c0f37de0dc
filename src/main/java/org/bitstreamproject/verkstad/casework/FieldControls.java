// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.casework.form.Answers;
import org.bitstreamproject.verkstad.casework.form.Slot;
import org.bitstreamproject.verkstad.casework.page.Control;
import org.bitstreamproject.verkstad.course.CaseTemplate.Option;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.TypedNumber;

/** What can be written in, with what stands there: the draft's, or what was just typed and could not be stored. */
final class FieldControls {
    private final Draft draft;
    private final Language reader;
    private final Map<String, FieldOutcome> outcomes;
    private final FieldViews.Around around;
    private final Answers answers;

    /** @param answers with the template's defaults */
    FieldControls(
            Draft draft,
            Language reader,
            Map<String, FieldOutcome> outcomes,
            FieldViews.Around around,
            Answers answers) {
        this.draft = draft;
        this.reader = reader;
        this.outcomes = outcomes;
        this.around = around;
        this.answers = answers;
    }

    /** The slots that were just typed in and are not stored. */
    Set<String> justTyped() {
        return outcomes.keySet();
    }

    Control of(Slot slot, String label, String unit, String suggest) {
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
            text = written(slot, text.isEmpty() ? answers.of(slot.id()) : text);
        }
        var options = slot.kind() == Slot.Kind.EXCLUDED ? around.others(text) : choices(slot.options(), text);
        return new Control(slot.id(), kind(slot), label, unit, suggest, text, version, options, theirs);
    }

    List<Control.Choice> choices(List<Option> options, String text) {
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
}
