// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.outline;

import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.jspecify.annotations.Nullable;

/** Which form stands open: that of an element or of a relation; a step of a process has one more, in words of a process. */
public record Opened(
        @Nullable StepForm step,
        @Nullable ElementForm element,
        @Nullable TieForm tie) {

    public static final Opened NOTHING = new Opened(null, null, null);

    /** @param id of an element or a relation; of neither opens nothing */
    public static Opened at(Model model, String id) {
        var step = model.type() != ModelType.PROCESS
                ? null
                : Outline.of(model).steps().stream()
                        .filter(any -> any.node().id().equals(id))
                        .findFirst()
                        .map(StepForm::of)
                        .orElse(null);
        return new Opened(
                step,
                model.node(id).map(node -> ElementForm.of(model, node)).orElse(null),
                model.edge(id).map(edge -> TieForm.of(model, edge)).orElse(null));
    }

    /** The same with what was typed into the form of a step. */
    public Opened typed(Map<String, List<String>> fields) {
        return step == null ? this : new Opened(step.typed(fields), element, tie);
    }

    /** Whether a form stands open at this element: its own, or that of a relation that leads from it. */
    public boolean isAt(String id) {
        return element != null && element.node().id().equals(id)
                || tie != null && tie.edge().source().equals(id);
    }

    public boolean isAtTie(String id) {
        return tie != null && tie.edge().id().equals(id);
    }
}
