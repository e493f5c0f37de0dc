// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.drawing;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.notation.Metamodel;
import org.bitstreamproject.verkstad.modelling.picture.Words;

/** One type of model in the reader's words: what can be added, what joins what, and what stands where. */
final class Notation {

    /** Kinds that look different, and so are chosen when one adds. Other kinds are attributes one fills in later. */
    private static final Set<NodeType> BY_KIND = Set.of(NodeType.EVENT);

    private static final JsonProvider JSON = JsonProvider.provider();

    private Notation() {}

    static JsonObjectBuilder json(Metamodel metamodel, Words words) {
        return JSON.createObjectBuilder()
                .add("kinds", kinds(metamodel, words))
                .add("relations", relations(metamodel, words))
                .add("places", places(metamodel))
                .add("attributes", Attributes.json(metamodel, words))
                // empty where there is no order in time
                .add("flow", metamodel.flow().map(flow -> flow.edge().name()).orElse(""));
    }

    private static JsonArrayBuilder kinds(Metamodel metamodel, Words words) {
        var kinds = JSON.createArrayBuilder();
        for (var type : metamodel.nodeTypes()) {
            if (BY_KIND.contains(type)) {
                var rule = metamodel.props(type).get("kind");
                (rule == null ? List.<String>of() : rule.choices())
                        .forEach(kind -> kinds.add(kind(metamodel, words, type, "." + kind)));
            } else {
                kinds.add(kind(metamodel, words, type, ""));
            }
        }
        return kinds;
    }

    private static JsonObjectBuilder kind(Metamodel metamodel, Words words, NodeType type, String kind) {
        var habits = metamodel.habits(type);
        return JSON.createObjectBuilder()
                .add("type", type.name() + kind)
                .add("name", words.text("modelling.kind." + type + kind.toLowerCase(Locale.ROOT)))
                .add("most", metamodel.most(type))
                .add("kept", habits.kept())
                .add("unnamed", habits.unnamed());
    }

    private static JsonArrayBuilder relations(Metamodel metamodel, Words words) {
        var relations = JSON.createArrayBuilder();
        for (var type : metamodel.edgeTypes()) {
            var habits = metamodel.habits(type);
            relations.add(JSON.createObjectBuilder()
                    .add("type", type.name())
                    .add("name", words.text("modelling.edge." + type))
                    .add("from", names(metamodel.sources(type)))
                    .add("to", names(metamodel.targets(type)))
                    .add("loops", metamodel.loops(type))
                    .add("several", habits.several())
                    .add("tree", habits.tree())
                    .add("ordered", habits.order().isPresent()));
        }
        return relations;
    }

    /**
     * For each type that stands in or under another: by which relation, under what, and which end is above; for a relation
     * that stands in an element the attribute that says so.
     */
    private static JsonObjectBuilder places(Metamodel metamodel) {
        var places = JSON.createObjectBuilder();
        for (var type : metamodel.nodeTypes()) {
            metamodel
                    .habits(type)
                    .parent()
                    .ifPresent(relation -> places.add(type.name(), place(metamodel, type, relation)));
        }
        for (var type : metamodel.edgeTypes()) {
            metamodel
                    .habits(type)
                    .place()
                    .ifPresent(place -> places.add(
                            type.name(),
                            JSON.createObjectBuilder()
                                    .add("attribute", place.attribute())
                                    .add("under", names(List.of(place.of())))));
        }
        return places;
    }

    private static JsonObjectBuilder place(Metamodel metamodel, NodeType type, EdgeType relation) {
        boolean isSource = metamodel.sources(relation).contains(type);
        return JSON.createObjectBuilder()
                .add("relation", relation.name())
                .add("above", isSource ? "target" : "source")
                .add("under", names(isSource ? metamodel.targets(relation) : metamodel.sources(relation)));
    }

    private static JsonArrayBuilder names(Collection<NodeType> types) {
        var names = JSON.createArrayBuilder();
        types.forEach(type -> names.add(type.name()));
        return names;
    }
}
