// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.exercise;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.Finding;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.Place;
import org.bitstreamproject.verkstad.modelling.notation.Metamodel;

/**
 * A broken model under ids that tell nothing: all is numbered in the order it stands, so that neither a gap nor a name of its
 * own betrays what was taken away, led elsewhere or put in. Pages and programs see only these.
 */
final class Veiled {

    private final Model model;
    private final Map<String, String> ids = new HashMap<>();

    private Veiled(Model model) {
        this.model = model;
        int number = 0;
        for (var node : model.nodes()) {
            ids.put(node.id(), "n" + ++number);
        }
        number = 0;
        for (var edge : model.edges()) {
            ids.put(edge.id(), "r" + ++number);
        }
    }

    static Broken of(Broken broken) {
        var veiled = new Veiled(broken.model());
        return new Broken(
                veiled.model(), broken.key().stream().map(veiled::finding).toList());
    }

    private Model model() {
        var places = new HashMap<String, Place>();
        model.places().forEach((id, place) -> places.put(id(id), place));
        return new Model(
                model.type(),
                model.stage(),
                model.nodes().stream()
                        .map(node -> new Node(id(node.id()), node.type(), node.label(), node.props()))
                        .toList(),
                model.edges().stream().map(this::edge).toList(),
                places);
    }

    private Edge edge(Edge edge) {
        var props = new LinkedHashMap<>(edge.props());
        // what it stands in, as a message in a fragment
        Metamodel.of(model.type())
                .habits(edge.type())
                .place()
                .ifPresent(place -> props.computeIfPresent(place.attribute(), (name, held) -> id(held)));
        return new Edge(id(edge.id()), edge.type(), id(edge.source()), id(edge.target()), edge.label(), props);
    }

    private Finding finding(Finding finding) {
        return new Finding(
                finding.rule(),
                finding.severity(),
                finding.elements().stream().map(this::id).toList(),
                finding.args());
    }

    private String id(String id) {
        return ids.getOrDefault(id, id);
    }
}
