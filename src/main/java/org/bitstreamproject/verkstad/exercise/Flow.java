// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A drawn process in figures, for an average case: ways weighed by their shares, what is redone counted every time.
 *
 * @param totals by name: {@code work} (minutes), {@code waiting} and {@code lead} (hours), {@code efficiency} (per cent),
 *     {@code handovers}
 * @param steps what is done, in the order of the flow
 * @param ways where cases part
 * @param longest id of the step that takes most of the lead time, empty when none does
 */
public record Flow(Map<String, BigDecimal> totals, List<Step> steps, List<Way> ways, String longest) {
    public Flow {
        totals = Map.copyOf(totals);
        steps = List.copyOf(steps);
        ways = List.copyOf(ways);
    }

    /**
     * @param performer empty for nobody
     * @param minutes of work each time
     * @param pause hours before it each time
     * @param times a case comes here on average
     */
    public record Step(
            String id, String name, String performer, BigDecimal minutes, BigDecimal pause, BigDecimal times) {
        public BigDecimal work() {
            return times.multiply(minutes);
        }

        public BigDecimal waiting() {
            return times.multiply(pause);
        }
    }

    /** @param share per cent of those that come to the place where the ways part */
    public record Way(String from, String condition, BigDecimal share, String to) {}

    /**
     * Every figure by the name a course writes: the totals, and for each step {@code minutes.a2}, {@code wait.a2},
     * {@code times.a2}, {@code work.a2} and {@code waiting.a2}.
     */
    public Map<String, BigDecimal> figures() {
        var figures = new LinkedHashMap<>(totals);
        for (var step : steps) {
            figures.put("minutes." + step.id(), step.minutes());
            figures.put("wait." + step.id(), step.pause());
            figures.put("times." + step.id(), step.times());
            figures.put("work." + step.id(), step.work());
            figures.put("waiting." + step.id(), step.waiting());
        }
        return figures;
    }

    public Optional<Step> step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }
}
