// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Node;

/**
 * Figures of a flow, for an average case: branches weighed by their shares, returns counted as often as they happen.
 *
 * @param totals empty when nothing can be added up; the remarks say why
 * @param steps the activities that cases come to, in the order of the flow
 * @param shares of the ways from where there are several; none when nothing can be added up
 * @param remarks what was assumed and what is missing
 */
public record KeyFigures(
        Optional<Totals> totals,
        List<StepFigure> steps,
        List<PerformerFigure> performers,
        List<ShareFigure> shares,
        List<Remark> remarks) {

    public KeyFigures {
        steps = List.copyOf(steps);
        performers = List.copyOf(performers);
        shares = List.copyOf(shares);
        remarks = List.copyOf(remarks);
    }

    /**
     * For the whole flow.
     *
     * @param work minutes somebody works on the case
     * @param byCustomer those of them that are the customer's own
     * @param waiting hours it lies still
     * @param lead hours from start to end: work and waiting
     * @param efficiency work as a percentage of lead; empty when there is no time at all
     * @param handovers times the case goes to another performer; empty when the flow is too tangled
     * @param bottleneck the activity that takes the most of the lead time; empty when none takes any
     */
    public record Totals(
            BigDecimal work,
            BigDecimal byCustomer,
            BigDecimal waiting,
            BigDecimal lead,
            Optional<BigDecimal> efficiency,
            Optional<BigDecimal> handovers,
            Optional<StepFigure> bottleneck) {}

    /**
     * One activity.
     *
     * @param visits times a case comes there on average: 0.25 for every fourth, 1.25 when every fifth comes back
     * @param work expected minutes, visits counted
     * @param waiting expected hours before it, visits counted
     * @param lead expected hours in all
     */
    public record StepFigure(
            Node node,
            Optional<Node> performer,
            BigDecimal visits,
            BigDecimal work,
            BigDecimal waiting,
            BigDecimal lead) {}

    /** Sums of one performer. @param performer empty for what nobody is said to do */
    public record PerformerFigure(Optional<Node> performer, int activities, BigDecimal work, BigDecimal waiting) {}

    /** How many of a hundred take a way. @param assumed whether the model does not say */
    public record ShareFigure(Edge edge, BigDecimal percent, boolean assumed) {}

    /** All empty for a model that is no process. */
    public static KeyFigures of(Model model) {
        return model.type() == ModelType.PROCESS
                ? new ProcessFigures(model).figures()
                : new KeyFigures(Optional.empty(), List.of(), List.of(), List.of(), List.of());
    }

    public boolean isEmpty() {
        return totals.isEmpty() && remarks.isEmpty();
    }
}
