// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.outline;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.jspecify.annotations.Nullable;

/**
 * How a type of model is laid out as text: which elements stand together, in which order one writes them, and which
 * relation is told by indenting.
 */
public record Arrangement(List<Part> parts) {

    private static final Map<ModelType, Arrangement> ALL = Map.ofEntries(
            Map.entry(
                    ModelType.CONTEXT,
                    of(
                            list("focus", NodeType.FOCUS),
                            list("actors", NodeType.ACTOR).showing("kind").joinedBy(EdgeType.FLOW))),
            Map.entry(ModelType.CONCEPT, of(list("concepts", NodeType.CONCEPT).showing("definition", "neighbourTerm"))),
            Map.entry(
                    ModelType.GOAL,
                    of(tree(
                                    "goals",
                                    NodeType.VISION,
                                    NodeType.GOAL,
                                    NodeType.PROBLEM,
                                    NodeType.CAUSE,
                                    NodeType.ACTION,
                                    NodeType.PREREQUISITE)
                            .hangingBy(
                                    EdgeType.CONTRIBUTES_TO,
                                    EdgeType.OBSTRUCTS,
                                    EdgeType.CAUSES,
                                    EdgeType.REMEDIES,
                                    EdgeType.REQUIRES))),
            Map.entry(
                    ModelType.PROCESS,
                    of(
                            list("steps", NodeType.EVENT, NodeType.ACTIVITY, NodeType.DECISION),
                            list("lanes", NodeType.LANE),
                            list("around", NodeType.PROCESS, NodeType.GOALREF, NodeType.RESOURCE, NodeType.RULE))),
            Map.entry(
                    ModelType.SEQUENCE,
                    of(
                            list("participants", NodeType.PARTICIPANT).showing("kind"),
                            relations("messages", EdgeType.MESSAGE),
                            list("fragments", NodeType.FRAGMENT).showing("kind", "guard"))),
            Map.entry(
                    ModelType.EFFECT,
                    of(tree("effects", NodeType.EFFECT, NodeType.GROUP, NodeType.USE_GOAL, NodeType.MEASURE)
                            .hangingBy(EdgeType.CHILD_OF))),
            Map.entry(
                    ModelType.ARCHITECTURE,
                    of(
                            list("activities", NodeType.ACTIVITYREF),
                            list("information", NodeType.INFO),
                            list("applications", NodeType.APPLICATION),
                            list("services", NodeType.SERVICE, NodeType.BLOCK))),
            Map.entry(
                    ModelType.STAKEHOLDER,
                    of(list("stakeholders", NodeType.STAKEHOLDER)
                            .showing("kind", "influence", "interest", "attitude", "action", "ownerRole"))),
            Map.entry(
                    ModelType.BENEFITS,
                    of(
                            list("enablers", NodeType.ENABLER),
                            list("changes", NodeType.CHANGE),
                            list("benefits", NodeType.BENEFIT).showing("kind", "receiver", "ownerRole"),
                            list("disbenefits", NodeType.DISBENEFIT),
                            list("objectives", NodeType.OBJECTIVE))),
            Map.entry(
                    ModelType.ASSEMBLY_LINE,
                    of(
                            list("sequence", NodeType.STEP),
                            list("lines", NodeType.LINE).showing("kind", "external"),
                            list("useCases", NodeType.USE_CASE))),
            Map.entry(
                    ModelType.ORGANISATION,
                    of(
                            tree("units", NodeType.UNIT, NodeType.ROLE)
                                    .hangingBy(EdgeType.PART_OF, EdgeType.BELONGS_TO),
                            list("processes", NodeType.PROCESSREF))),
            Map.entry(
                    ModelType.STATE,
                    of(list("states", NodeType.INITIAL, NodeType.STATE, NodeType.CHOICE, NodeType.FINAL))));

    public Arrangement {
        parts = List.copyOf(parts);
    }

    /** LIST and TREE hold elements, RELATIONS what goes between them, in order. */
    public enum Shape {
        LIST,
        TREE,
        RELATIONS
    }

    /**
     * What stands under one heading.
     *
     * @param name of its texts: {@code modelling.part.<type of model>.<name>}
     * @param types in the order in which one chooses among them; empty for RELATIONS
     * @param relations those told by indenting in a TREE, those listed in RELATIONS
     * @param columns attributes that have a column of their own
     * @param joined the relation a new element gets at once, to the first element of the part before; null for none
     */
    public record Part(
            String name,
            Shape shape,
            List<NodeType> types,
            Set<EdgeType> relations,
            List<String> columns,
            @Nullable EdgeType joined) {

        Part showing(String... names) {
            return new Part(name, shape, types, relations, List.of(names), joined);
        }

        Part joinedBy(EdgeType type) {
            return new Part(name, shape, types, relations, columns, type);
        }

        Part hangingBy(EdgeType... by) {
            return new Part(name, shape, types, EnumSet.copyOf(Arrays.asList(by)), columns, joined);
        }

        public boolean isTree() {
            return shape == Shape.TREE;
        }
    }

    public static Arrangement of(ModelType type) {
        return ALL.getOrDefault(type, new Arrangement(List.of()));
    }

    private static Arrangement of(Part... parts) {
        return new Arrangement(List.of(parts));
    }

    private static Part list(String name, NodeType... types) {
        return new Part(name, Shape.LIST, List.of(types), Set.of(), List.of(), null);
    }

    private static Part tree(String name, NodeType... types) {
        return new Part(name, Shape.TREE, List.of(types), Set.of(), List.of(), null);
    }

    private static Part relations(String name, EdgeType type) {
        return new Part(name, Shape.RELATIONS, List.of(), Set.of(type), List.of(), null);
    }
}
