// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.check.structure;

import java.util.HashMap;
import java.util.List;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.check.rule.Judge;
import org.bitstreamproject.verkstad.modelling.check.rule.Violation;
import org.bitstreamproject.verkstad.modelling.check.rule.Words;
import org.bitstreamproject.verkstad.modelling.notation.Said;

/** Advice on concept models beyond the course's rules: N-INF. */
public final class ConceptAdvice {

    public static final List<Judge> ALL = List.of(
            new Judge("N-INF-02", ConceptAdvice::multiplicity),
            new Judge("N-INF-04", ConceptAdvice::kindOfItself),
            new Judge("N-INF-06", ConceptAdvice::partOfTwo),
            new Judge(
                    "N-INF-09",
                    model -> Violation.each(
                            model, NodeType.CONCEPT, concept -> Words.soundsLikeAForm(Said.of(concept)))));

    private ConceptAdvice() {}

    private static List<Violation> multiplicity(Model model) {
        return model.edges(EdgeType.ASSOC).stream()
                .filter(edge -> edge.props().getOrDefault("multFrom", "").isBlank()
                        || edge.props().getOrDefault("multTo", "").isBlank())
                .map(edge -> Violation.of(
                        edge, Violation.named(model, edge.source()), Violation.named(model, edge.target())))
                .toList();
    }

    private static List<Violation> kindOfItself(Model model) {
        var circle = new Circle(model, EdgeType.IS_A).any();
        return circle.isEmpty()
                ? List.of()
                : List.of(new Violation(circle, List.of(Violation.named(model, circle.get(0)))));
    }

    private static List<Violation> partOfTwo(Model model) {
        var wholes = new HashMap<String, Integer>();
        model.edges(EdgeType.PART_OF).forEach(edge -> wholes.merge(edge.source(), 1, Integer::sum));
        return Violation.each(model, NodeType.CONCEPT, concept -> wholes.getOrDefault(concept.id(), 0) > 1);
    }
}
