// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;

/**
 * How often a case goes from one performer to another on average. Events and decisions belong to nobody: who comes next
 * is looked for behind them. What nobody is said to do hands nothing over.
 */
final class Handovers {

    private static final double NOTHING = 1e-10;
    private static final int MOST = 200_000;

    private final FlowShares shares;
    private final Map<String, Double> visits;
    private final Map<String, Node> performers;
    private double found;
    private int looked;

    Handovers(FlowShares shares, Map<String, Double> visits, Map<String, Node> performers) {
        this.shares = shares;
        this.visits = visits;
        this.performers = performers;
    }

    /** Empty when the flow is too tangled to be followed in reasonable time. */
    Optional<Double> expected() {
        visits.forEach((step, often) -> {
            var performer = performers.get(step);
            if (performer != null && looked < MOST) {
                follow(step, often, performer);
            }
        });
        return looked < MOST ? Optional.of(found) : Optional.empty();
    }

    private void follow(String step, double often, Node performer) {
        var waiting = new LinkedHashMap<String, Double>();
        leave(step, often, performer, waiting);
        while (!waiting.isEmpty() && looked < MOST) {
            var next = waiting.keySet().iterator().next();
            leave(next, Objects.requireNonNull(waiting.remove(next)), performer, waiting);
        }
    }

    private void leave(String step, double often, Node performer, Map<String, Double> waiting) {
        for (var way : shares.from(step)) {
            looked++;
            double coming = often * way.share();
            var to = shares.steps().get(way.to());
            if (to == null || coming < NOTHING) {
                continue;
            }
            if (to.type() != NodeType.ACTIVITY) {
                waiting.merge(to.id(), coming, Double::sum);
                continue;
            }
            var other = performers.get(to.id());
            if (other != null && !other.id().equals(performer.id())) {
                found += coming;
            }
        }
    }
}
