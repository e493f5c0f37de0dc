// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.notation.Fault;
import org.bitstreamproject.verkstad.modelling.notation.Labels;
import org.bitstreamproject.verkstad.modelling.notation.Metamodel;
import org.bitstreamproject.verkstad.modelling.notation.NotAModel;
import org.bitstreamproject.verkstad.modelling.notation.PropRule;

/** Gathers everything that speaks against one command, each named by the command's field. */
final class Objections {

    static final int LONGEST = 300;
    private static final int LONGEST_VALUE = 2000;
    private static final int MOST_NODES = 500;
    private static final int MOST_EDGES = 2000;
    private static final int SHOWN = 40;

    private final Model model;
    private final Metamodel metamodel;
    private final List<Fault> faults = new ArrayList<>();

    Objections(Model model) {
        this.model = model;
        this.metamodel = Metamodel.of(model.type());
    }

    /** One line, fit to be a name. @param needed whether it may not be blank */
    String label(String field, String typed, boolean needed) {
        if (typed.length() > 10 * LONGEST) {
            fault(field, "too-long", LONGEST);
            return "";
        }
        var label = Labels.clean(typed);
        if (label.length() > LONGEST) {
            fault(field, "too-long", LONGEST);
        }
        if (label.isEmpty() && needed) {
            fault(field, "name-missing");
        }
        return label;
    }

    /** A name for such an element; some kinds may go without. */
    String label(String field, String typed, NodeType type) {
        return label(field, typed, !metamodel.habits(type).unnamed());
    }

    Optional<Node> node(String field, String id) {
        var found = model.node(id);
        if (found.isEmpty()) {
            fault(field, id.isBlank() ? "missing" : "gone");
        }
        return found;
    }

    /** An element that may be left out; empty and no fault when the id is blank. */
    Optional<Node> perhaps(String field, String id) {
        return id.isBlank() ? Optional.empty() : node(field, id);
    }

    /** An attribute as it is stored; blank stays blank. */
    String value(String field, Map<String, PropRule> rules, String attribute, String typed) {
        var rule = rules.get(attribute);
        if (typed.length() > LONGEST_VALUE) {
            fault(field, "too-long", LONGEST_VALUE);
            return "";
        }
        if (typed.isBlank()) {
            return "";
        }
        if (rule == null) {
            return Labels.clean(typed);
        }
        var accepted = rule.accept(clean(rule.kind(), typed));
        if (accepted.isEmpty()) {
            fault(field, rule.kind().code(), shown(typed), String.join(", ", rule.choices()));
        }
        return accepted.orElse("");
    }

    private static String clean(PropRule.Kind kind, String typed) {
        return switch (kind) {
            case LIST -> typed.lines().map(Labels::clean).collect(Collectors.joining("\n"));
            case PERCENT -> Labels.clean(typed.replace("%", ""));
            case TEXT, NUMBER, YES_NO, CHOICE -> Labels.clean(typed);
        };
    }

    /** An id for something new, as the sender wants it. */
    void free(String field, String id) {
        if (id.isBlank()) {
            return;
        }
        if (!Draft.isId(id)) {
            fault(field, "bad-id", shown(id));
        } else if (model.node(id).isPresent() || model.edge(id).isPresent()) {
            fault(field, "duplicate-id", id);
        }
    }

    void room(String field, int nodes, int edges) {
        if (nodes > 0 && model.nodes().size() + nodes > MOST_NODES) {
            fault(field, "too-many", model.nodes().size() + nodes, MOST_NODES);
        }
        if (model.edges().size() + edges > MOST_EDGES) {
            fault(field, "too-many", model.edges().size() + edges, MOST_EDGES);
        }
    }

    void fault(String field, String code, Object... args) {
        faults.add(Fault.of(field, code, args));
    }

    void add(Fault fault) {
        faults.add(fault);
    }

    boolean any() {
        return !faults.isEmpty();
    }

    void check() {
        if (any()) {
            throw new NotAModel(faults);
        }
    }

    static String shown(String text) {
        return Labels.clean(text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text);
    }
}
