// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.check.goal;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.check.rule.Judge;
import org.bitstreamproject.verkstad.modelling.check.rule.Violation;
import org.bitstreamproject.verkstad.modelling.check.rule.Words;

/** The course's rules for a stakeholder map: STK-01 to STK-03. */
public final class StakeholderRules {

    public static final List<Judge> ALL = List.of(
            new Judge("STK-01", StakeholderRules::everyone),
            new Judge("STK-02", model -> Violation.each(model, NodeType.STAKEHOLDER, StakeholderRules::isUnrated)),
            new Judge("STK-03", model -> Violation.each(model, NodeType.STAKEHOLDER, StakeholderRules::isLeftAlone)));

    private static final Set<String> WANTED = Set.of("customer", "staff", "management");

    private StakeholderRules() {}

    private static List<Violation> everyone(Model model) {
        var all = model.nodes(NodeType.STAKEHOLDER);
        var kinds = all.stream().flatMap(node -> node.prop("kind").stream()).collect(Collectors.toSet());
        return Violation.unless(
                kinds.containsAll(WANTED) && all.size() >= Words.threshold("fewestStakeholders"), List.<Node>of());
    }

    private static boolean isUnrated(Node stakeholder) {
        return Stream.of("influence", "interest")
                .anyMatch(prop -> stakeholder.prop(prop).isEmpty());
    }

    private static boolean isLeftAlone(Node stakeholder) {
        boolean strong = stakeholder
                .number("influence")
                .filter(influence -> influence.intValue() >= Words.threshold("strongInfluence"))
                .isPresent();
        boolean critical = stakeholder
                .number("attitude")
                .filter(attitude -> attitude.signum() < 0)
                .isPresent();
        boolean met = Stream.of("action", "ownerRole")
                .allMatch(prop -> stakeholder.prop(prop).isPresent());
        return strong && critical && !met;
    }
}
