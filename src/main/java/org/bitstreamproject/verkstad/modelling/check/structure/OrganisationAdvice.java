// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.check.structure;

import java.util.HashMap;
import java.util.List;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.check.rule.Judge;
import org.bitstreamproject.verkstad.modelling.check.rule.Violation;

/** Advice on organisation models: N-ORG. */
public final class OrganisationAdvice {

    public static final List<Judge> ALL = List.of(new Judge("N-ORG-01", OrganisationAdvice::twoParents));

    private OrganisationAdvice() {}

    private static List<Violation> twoParents(Model model) {
        var parents = new HashMap<String, Integer>();
        model.edges(EdgeType.PART_OF).forEach(edge -> parents.merge(edge.source(), 1, Integer::sum));
        return Violation.each(model, NodeType.UNIT, unit -> parents.getOrDefault(unit.id(), 0) > 1);
    }
}
