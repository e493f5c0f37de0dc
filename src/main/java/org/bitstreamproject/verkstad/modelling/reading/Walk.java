// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.outline.Outline;
import org.jspecify.annotations.Nullable;

/**
 * A process one step at a time: the most common way from the start first, then each other way until it meets what is told
 * or ends. Every step is told once.
 */
public record Walk(List<Way> ways) {

    private static final int DECIMALS = 1;

    public Walk {
        ways = List.copyOf(ways);
    }

    public enum Kind {
        EXPECTED,
        ALTERNATIVE,
        LOOSE
    }

    /**
     * One way.
     *
     * @param from the step where it leaves another way; empty for the first and for what is not reached
     * @param by the flow it leaves by
     * @param share per cent of the cases at that step, or for the most common way of all; empty when nothing says
     * @param steps none when it leads straight to a step that is told already
     * @param goesOn the told step it leads to in the end; empty when it ends
     */
    public record Way(
            Kind kind,
            Optional<Outline.Step> from,
            Optional<Edge> by,
            Optional<BigDecimal> share,
            List<Outline.Step> steps,
            Optional<Outline.Step> goesOn) {

        /** Whether it leads to a step before the one where it left. */
        public boolean returns() {
            var left = steps.isEmpty() ? from : Optional.of(steps.get(steps.size() - 1));
            return goesOn.isPresent()
                    && left.isPresent()
                    && goesOn.get().number() <= left.get().number();
        }
    }

    /** Empty for a model that is no process. */
    public static Walk of(Model model) {
        return model.type() == ModelType.PROCESS ? new Walker(model).walk() : new Walk(List.of());
    }

    private static final class Walker {

        private final FlowShares shares;
        private final Map<String, Outline.Step> steps = new LinkedHashMap<>();
        private final Set<String> told = new LinkedHashSet<>();
        private final ArrayDeque<FlowShares.Way> open = new ArrayDeque<>();
        private final List<Way> ways = new ArrayList<>();

        Walker(Model model) {
            this.shares = new FlowShares(model);
            Outline.of(model).steps().forEach(step -> steps.put(step.node().id(), step));
        }

        Walk walk() {
            boolean first = true;
            for (var start : shares.begin().keySet()) {
                if (!told.contains(start)) {
                    ways.add(way(first ? Kind.EXPECTED : Kind.LOOSE, null, start));
                    first = false;
                    others();
                }
            }
            for (var step : steps.keySet()) {
                if (!told.contains(step)) {
                    ways.add(way(Kind.LOOSE, null, step));
                    others();
                }
            }
            return new Walk(ways);
        }

        private void others() {
            while (!open.isEmpty()) {
                var way = open.poll();
                ways.add(way(Kind.ALTERNATIVE, way, way.to()));
            }
        }

        private Way way(Kind kind, FlowShares.@Nullable Way by, String first) {
            var passed = new ArrayList<Outline.Step>();
            var at = first;
            double share = 1;
            while (!at.isEmpty() && told.add(at)) {
                Optional.ofNullable(steps.get(at)).ifPresent(passed::add);
                var next = mostCommon(at);
                share *= next == null ? 1 : next.share();
                at = next == null ? "" : next.to();
            }
            var edge = by == null ? null : by.edge();
            return new Way(
                    kind,
                    Optional.ofNullable(edge).map(known -> steps.get(known.source())),
                    Optional.ofNullable(edge),
                    kind == Kind.EXPECTED
                            ? Optional.of(percent(share))
                            : Optional.ofNullable(edge).flatMap(Edge::share),
                    passed,
                    Optional.ofNullable(steps.get(at)));
        }

        /** The first of those with the greatest share; the rest wait for their turn. */
        private FlowShares.@Nullable Way mostCommon(String step) {
            FlowShares.Way most = null;
            for (var way : shares.from(step)) {
                if (most == null || way.share() > most.share()) {
                    most = way;
                }
            }
            for (var way : shares.from(step)) {
                if (way != most) {
                    open.add(way);
                }
            }
            return most;
        }

        private static BigDecimal percent(double share) {
            return BigDecimal.valueOf(share * 100)
                    .setScale(DECIMALS, RoundingMode.HALF_UP)
                    .stripTrailingZeros();
        }
    }
}
