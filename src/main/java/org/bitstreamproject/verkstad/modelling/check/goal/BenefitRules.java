// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.check.goal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.check.rule.Joined;
import org.bitstreamproject.verkstad.modelling.check.rule.Judge;
import org.bitstreamproject.verkstad.modelling.check.rule.Violation;
import org.bitstreamproject.verkstad.modelling.check.rule.Words;

/** The course's rules for a benefit, judged on the chain from enabler to objective, and the advice N-BEN. */
public final class BenefitRules {

    public static final List<Judge> ALL = List.of(
            new Judge(
                    "BEN-02",
                    model -> Violation.each(
                            model,
                            NodeType.BENEFIT,
                            benefit -> benefit.prop("ownerRole").isEmpty())),
            new Judge("BEN-03", model -> Violation.each(model, NodeType.BENEFIT, BenefitRules::isUnmeasured)),
            new Judge("BEN-04", BenefitRules::worthHaving),
            new Judge(
                    "N-BEN-05",
                    model -> Violation.each(
                            model, NodeType.BENEFIT, benefit -> Words.soundsLikeADelivery(benefit.label()))),
            new Judge("N-BEN-06", BenefitRules::drawbacks),
            new Judge("N-BEN-07", BenefitRules::countedTwice));

    private BenefitRules() {}

    private static boolean isUnmeasured(Node benefit) {
        return !Stream.of("indicator", "baseline", "target", "date")
                .allMatch(prop -> benefit.prop(prop).isPresent());
    }

    private static List<Violation> worthHaving(Model model) {
        var leading = Joined.sources(model, EdgeType.CONTRIBUTES_TO);
        return Violation.each(model, NodeType.BENEFIT, benefit -> !leading.contains(benefit.id()));
    }

    private static List<Violation> drawbacks(Model model) {
        boolean silent = !model.nodes(NodeType.BENEFIT).isEmpty()
                && model.nodes(NodeType.DISBENEFIT).isEmpty();
        return Violation.unless(!silent, List.<Node>of());
    }

    private static List<Violation> countedTwice(Model model) {
        var seen = new HashMap<String, Node>();
        var found = new ArrayList<Violation>();
        for (var benefit : model.nodes(NodeType.BENEFIT)) {
            var measure = benefit.prop("indicator").orElse("").strip().toLowerCase(Locale.ROOT);
            if (measure.isEmpty()) {
                continue;
            }
            var first = seen.putIfAbsent(measure + " " + benefit.prop("unit").orElse(""), benefit);
            if (first != null) {
                found.add(new Violation(
                        List.of(first.id(), benefit.id()), List.of(Violation.named(first), Violation.named(benefit))));
            }
        }
        return found;
    }
}
