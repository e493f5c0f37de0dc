// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.check.goal;

import java.util.List;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.check.rule.Judge;
import org.bitstreamproject.verkstad.modelling.check.rule.Violation;
import org.bitstreamproject.verkstad.modelling.check.rule.Words;

/** Advice on stakeholder maps beyond the course's rules: N-STK. */
public final class StakeholderAdvice {

    public static final List<Judge> ALL = List.of(
            new Judge(
                    "N-STK-02",
                    model -> Violation.each(model, NodeType.STAKEHOLDER, StakeholderAdvice::isDecisiveAndForgotten)),
            new Judge(
                    "N-STK-04",
                    model -> Violation.each(
                            model, NodeType.STAKEHOLDER, stakeholder -> Words.isTooGeneral(stakeholder.label()))));

    private StakeholderAdvice() {}

    /** A critical one is STK-03's business. */
    private static boolean isDecisiveAndForgotten(Node stakeholder) {
        boolean decisive = Stream.of("influence", "interest")
                .allMatch(figure -> stakeholder
                        .number(figure)
                        .filter(value -> value.intValue() >= Words.threshold("strongInfluence"))
                        .isPresent());
        boolean critical = stakeholder
                .number("attitude")
                .filter(value -> value.signum() < 0)
                .isPresent();
        return decisive && !critical && stakeholder.prop("action").isEmpty();
    }
}
