// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.check.structure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.check.rule.Joined;
import org.bitstreamproject.verkstad.modelling.check.rule.Judge;
import org.bitstreamproject.verkstad.modelling.check.rule.Violation;
import org.bitstreamproject.verkstad.modelling.check.rule.Words;
import org.bitstreamproject.verkstad.modelling.notation.Said;

/** The course's rules for a concept model: CON-01 to CON-05. */
public final class ConceptRules {

    public static final List<Judge> ALL = List.of(
            new Judge("CON-01", model -> Violation.each(model, NodeType.CONCEPT, concept -> !isDefined(concept))),
            new Judge("CON-02", ConceptRules::relations),
            new Judge("CON-03", ConceptRules::unique),
            new Judge("CON-04", ConceptRules::neighbourTerms),
            new Judge("CON-05", ConceptRules::namedAssociations));

    private ConceptRules() {}

    /** Long enough, and more than the term said again. */
    private static boolean isDefined(Node concept) {
        var definition = concept.prop("definition").orElse("").strip();
        return definition.length() >= Words.threshold("shortestDefinition")
                && !letters(definition).replace(letters(Said.of(concept)), "").isEmpty();
    }

    private static List<Violation> relations(Model model) {
        var related = Joined.by(model, EdgeType.ASSOC, EdgeType.IS_A, EdgeType.PART_OF);
        return Violation.each(model, NodeType.CONCEPT, concept -> !related.contains(concept.id()));
    }

    /** Told once for each name, at all its places. */
    private static List<Violation> unique(Model model) {
        var byName = new LinkedHashMap<String, List<Node>>();
        for (var concept : model.nodes(NodeType.CONCEPT)) {
            var name = Said.of(concept).strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
            byName.computeIfAbsent(name, key -> new ArrayList<>()).add(concept);
        }
        byName.remove("");
        return byName.values().stream()
                .filter(same -> same.size() > 1)
                .map(same -> new Violation(same.stream().map(Node::id).toList(), List.of(Violation.named(same.get(0)))))
                .toList();
    }

    private static List<Violation> neighbourTerms(Model model) {
        var concepts = model.nodes(NodeType.CONCEPT);
        long told = concepts.stream()
                .filter(concept -> concept.prop("neighbourTerm").isPresent())
                .count();
        return Violation.unless(told >= Words.threshold("fewestNeighbourTerms"), List.<Node>of());
    }

    private static List<Violation> namedAssociations(Model model) {
        return model.edges(EdgeType.ASSOC).stream()
                .filter(edge -> Said.of(edge).isBlank())
                .map(edge -> Violation.of(
                        edge, Violation.named(model, edge.source()), Violation.named(model, edge.target())))
                .toList();
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
