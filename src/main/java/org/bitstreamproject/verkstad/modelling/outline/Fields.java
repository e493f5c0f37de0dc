// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.outline;

import java.util.ArrayList;
import java.util.List;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.notation.Fault;
import org.bitstreamproject.verkstad.modelling.notation.Labels;
import org.bitstreamproject.verkstad.modelling.notation.Metamodel;
import org.bitstreamproject.verkstad.modelling.notation.NotAModel;

/** Judges what was typed into the fields of one edit and gathers what does not hold. */
final class Fields {

    private static final int LONGEST = 300;
    private static final int MOST_ELEMENTS = 500;

    private final Metamodel metamodel = Metamodel.of(ModelType.PROCESS);
    private final List<Fault> faults = new ArrayList<>();

    String label(String field, String typed) {
        var label = Labels.clean(typed);
        if (label.isEmpty()) {
            fault(field, "name-missing");
        }
        return shortEnough(field, label);
    }

    String shortEnough(String field, String typed) {
        var label = Labels.clean(typed);
        if (label.length() > LONGEST) {
            fault(field, "too-long", LONGEST);
        }
        return label;
    }

    /** An attribute as it is stored; blank stays blank. */
    String prop(String field, NodeType type, String name, String typed) {
        var rule = metamodel.props(type).get(name);
        if (typed.isBlank() || rule == null) {
            return "";
        }
        var accepted = rule.accept(typed.strip());
        if (accepted.isEmpty()) {
            fault(field, rule.kind().code(), Labels.clean(typed), String.join(", ", rule.choices()));
        }
        return accepted.orElse("");
    }

    /** An attribute of a goal, named by its field. */
    String goalProp(String name, String typed) {
        var rule = Metamodel.of(ModelType.GOAL).props(NodeType.GOAL).get(name);
        if (typed.isBlank() || rule == null) {
            return "";
        }
        var accepted = rule.accept(shortEnough(name, typed));
        if (accepted.isEmpty()) {
            fault(name, rule.kind().code(), Labels.clean(typed), String.join(", ", rule.choices()));
        }
        return accepted.orElse("");
    }

    String share(String field, String typed) {
        var rule = metamodel.props(EdgeType.FLOW).get("share");
        var plain = typed.replace("%", "").strip();
        if (plain.isEmpty() || rule == null) {
            return "";
        }
        var accepted = rule.accept(plain);
        if (accepted.isEmpty()) {
            fault(field, rule.kind().code(), Labels.clean(typed));
        }
        return accepted.orElse("");
    }

    /** An id chosen from a list; blank means none. */
    String chosen(String field, Model model, String id, NodeType... types) {
        var found = model.node(id).filter(node -> List.of(types).contains(node.type()));
        if (!id.isBlank() && found.isEmpty()) {
            fault(field, "gone");
        }
        return found.isPresent() ? id : "";
    }

    /** The element that is edited; it may have been deleted in the meantime. */
    void element(String field, Model model, String id, NodeType... types) {
        if (model.node(id).filter(node -> List.of(types).contains(node.type())).isEmpty()) {
            fault(field, "gone");
        }
    }

    void roomFor(String field, Model model, int more) {
        if (model.nodes().size() + more > MOST_ELEMENTS) {
            fault(field, "too-many", model.nodes().size() + more, MOST_ELEMENTS);
        }
    }

    void fault(String field, String code, Object... args) {
        faults.add(Fault.of(field, code, args));
    }

    void check() {
        if (!faults.isEmpty()) {
            throw new NotAModel(faults);
        }
    }
}
