// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.check.goal;

import java.util.List;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.check.rule.Joined;
import org.bitstreamproject.verkstad.modelling.check.rule.Judge;
import org.bitstreamproject.verkstad.modelling.check.rule.Violation;
import org.bitstreamproject.verkstad.modelling.check.rule.Words;

/** Advice on effect maps beyond the course's rules: N-EFF. */
public final class EffectAdvice {

    public static final List<Judge> ALL = List.of(
            new Judge(
                    "N-EFF-03",
                    model -> Violation.each(
                            model, NodeType.EFFECT, effect -> Words.soundsLikeADelivery(effect.label()))),
            new Judge(
                    "N-EFF-04",
                    model -> Violation.each(
                            model, NodeType.USE_GOAL, useGoal -> Words.soundsLikeTheOrganisation(useGoal.label()))),
            new Judge(
                    "N-EFF-05",
                    model -> Violation.each(model, NodeType.GROUP, group -> Words.isEverybody(group.label()))),
            new Judge("N-EFF-06", EffectAdvice::unmetNeeds));

    private EffectAdvice() {}

    private static List<Violation> unmetNeeds(Model model) {
        var met = Joined.targets(model, EdgeType.CHILD_OF);
        return Violation.each(model, NodeType.USE_GOAL, useGoal -> !met.contains(useGoal.id()));
    }
}
