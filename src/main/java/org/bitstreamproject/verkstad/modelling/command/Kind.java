// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.command;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.notation.Metamodel;
import org.bitstreamproject.verkstad.modelling.notation.PropRule;

/** A type of element, with its kind where one is asked for: {@code ACTIVITY}, {@code EVENT.start}. */
record Kind(NodeType type, String kind) {

    /** The kind as it is written, with a fault when the notation of the model does not know it. */
    static Optional<Kind> read(Objections objections, Model model, String field, String written) {
        var metamodel = Metamodel.of(model.type());
        int point = written.indexOf('.');
        var name = point < 0 ? written : written.substring(0, point);
        var kind = point < 0 ? "" : written.substring(point + 1);
        var type = metamodel.nodeTypes().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst();
        boolean known = kind.isEmpty()
                || type.map(metamodel::props)
                        .map(props -> props.get("kind"))
                        .filter(rule -> rule.kind() == PropRule.Kind.CHOICE
                                && rule.choices().contains(kind))
                        .isPresent();
        if (type.isEmpty() || !known) {
            var all = metamodel.nodeTypes().stream().map(Enum::name).collect(Collectors.joining(", "));
            objections.fault(field, "unknown-type", Objections.shown(written), model.type(), all);
            return Optional.empty();
        }
        return Optional.of(new Kind(type.get(), kind));
    }

    Node node(String id, String label) {
        return new Node(id, type, label, kind.isEmpty() ? Map.of() : Map.of("kind", kind));
    }

    /** The first letter of new ids. */
    String letter() {
        return type.name().substring(0, 1).toLowerCase(Locale.ROOT);
    }
}
