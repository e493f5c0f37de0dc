// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bitstreamproject.verkstad.course.CaseTemplate.Column;
import org.bitstreamproject.verkstad.course.CaseTemplate.Section;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.Stage;

/** What a column offers to choose from beside writing: names that stand in the models of the case. Pure. */
final class Suggestions {
    private static final Map<String, Set<NodeType>> KINDS = Map.of(
            "ACTIVITIES", Set.of(NodeType.ACTIVITY),
            "PROBLEMS", Set.of(NodeType.PROBLEM),
            "GOALS", Set.of(NodeType.VISION, NodeType.GOAL, NodeType.EFFECT));

    private Suggestions() {}

    /** Kind → names, for the kinds that the section's tables ask for. */
    static Map<String, List<String>> of(Draft draft, Section section) {
        var suggestions = new LinkedHashMap<String, List<String>>();
        draft.form().fields(section).stream()
                .flatMap(field -> field.columns().stream())
                .map(Column::suggest)
                .filter(kind -> kind != null && KINDS.containsKey(kind))
                .forEach(kind -> suggestions.computeIfAbsent(kind, any -> names(draft, any)));
        return suggestions;
    }

    private static List<String> names(Draft draft, String kind) {
        return draft.models().values().stream()
                .map(model -> model.version().model())
                .filter(model -> model.type() != ModelType.PROCESS || model.stage() == Stage.AS_IS)
                .flatMap(model -> model.nodes().stream())
                .filter(node -> KINDS.getOrDefault(kind, Set.of()).contains(node.type()))
                .map(Node::label)
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
    }
}
