// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework.rules;

import java.math.BigDecimal;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.aggregator.ArgumentsAggregator;

/** Reads a line of the benefit vectors: sixteen figures that go in, six that come out. */
public final class Vector implements ArgumentsAggregator {
    /** What was computed, and what the vector says. */
    public record Given(Benefit computed, Benefit expected) {}

    @Override
    public Given aggregateArguments(ArgumentsAccessor line, ParameterContext context) {
        return new Given(
                Benefit.of(
                        new Benefit.Work(at(line, 0), at(line, 1), at(line, 2), at(line, 3), at(line, 4)),
                        new Benefit.Use(at(line, 6), at(line, 7), at(line, 8), at(line, 5), at(line, 9)),
                        new Benefit.Letters(at(line, 10), at(line, 11), at(line, 12), at(line, 13)),
                        at(line, 14),
                        at(line, 15)),
                new Benefit(
                        at(line, 16),
                        at(line, 17),
                        at(line, 18),
                        at(line, 19),
                        at(line, 20),
                        line.getString(21) == null ? null : at(line, 21)));
    }

    private static BigDecimal at(ArgumentsAccessor line, int place) {
        return new BigDecimal(line.getString(place));
    }
}
