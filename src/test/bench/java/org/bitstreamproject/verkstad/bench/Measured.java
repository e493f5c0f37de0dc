// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.bench;

import java.util.Map;
import java.util.Optional;

/**
 * One server on one database.
 *
 * @param startup CPU seconds of the server until it was ready
 * @param resident megabytes after the whole load
 * @param launches by what and with how many clients; empty where the run had no time to measure it warm
 */
record Measured(
        String database,
        double startup,
        double resident,
        Map<Launching, Optional<Load.Figures>> launches,
        Map<String, Optional<Load.Figures>> pages,
        Map<String, PageWeights.Weight> weights,
        Drawn drawn) {
    record Launching(String version, int clients) {}

    /**
     * A model's drawing as the editor asks for it.
     *
     * @param script compressed bytes; @param first of the drawing that is opened first; @param large of one of
     *     {@link ServerRun#LARGE} elements, and what the server needs for it
     */
    record Drawn(int script, int first, int large, Optional<Load.Figures> cpu) {}
}
