// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** The same work by several clients at once for a while. */
final class Load {
    private Load() {}

    /** By which rule, in which run. */
    record Measuring(Pace pace, Pace.Rule rule) {}

    /** One piece of work. */
    interface Work {
        /** Nanoseconds the server let us wait. Fails when the answer is not the one wanted. */
        long once() throws Exception;
    }

    /**
     * @param perSecond finished by all clients together
     * @param cpu milliseconds for one, server and database
     * @param serverCpu milliseconds for one, server alone
     * @param compiling milliseconds of that the server still spent on compiling itself
     * @param p95 milliseconds of waiting that one in twenty exceeded
     * @param steady false when the server still grew cheaper, or the machine wavered, at the end of the warm-up
     */
    record Figures(
            int count, double perSecond, double cpu, double serverCpu, double compiling, double p95, boolean steady) {
        @Override
        public String toString() {
            return Figure.of(cpu) + " CPU ms (server " + Figure.of(serverCpu) + ", compiling "
                    + Figure.of(compiling) + "), p95 " + Figure.of(p95) + " ms, "
                    + Figure.of(perSecond) + " a second, " + count + " counted" + (steady ? "" : ", not steady");
        }
    }

    /** Warm, and counted often enough; empty when the run had no time for that. */
    static Optional<Figures> of(Processes processes, int clients, Measuring measuring, Work work) throws Exception {
        var pace = measuring.pace();
        var warmth = new Warmth();
        while (warmth.wantsMore()) {
            var window = pace.warmUp(measuring.rule());
            var before = processes.both();
            var done = waits(clients, window, work).size();
            if (!window.isWhole(done)) {
                return Optional.empty();
            }
            warmth.ended((processes.both() - before) / done);
        }
        var both = processes.both();
        var server = processes.server();
        var compiling = processes.compiling();
        var start = System.nanoTime();
        var phase = pace.measuring(measuring.rule());
        var waits = waits(clients, phase, work);
        if (!phase.isWhole(waits.size())) {
            return Optional.empty();
        }
        var seconds = (System.nanoTime() - start) / 1e9;
        var count = waits.size();
        Collections.sort(waits);
        return Optional.of(new Figures(
                count,
                count / seconds,
                (processes.both() - both) * 1000 / count,
                (processes.server() - server) * 1000 / count,
                Math.max(0, processes.compiling() - compiling) * 1000 / count,
                waits.get((int) (count * 0.95)) / 1e6,
                warmth.isSteady()));
    }

    private static List<Long> waits(int clients, Pace.Phase phase, Work work) throws Exception {
        Callable<List<Long>> client = () -> {
            var waits = new ArrayList<Long>();
            while (phase.goesOn()) {
                waits.add(work.once());
            }
            return waits;
        };
        var pool = Executors.newFixedThreadPool(clients);
        try {
            var all = new ArrayList<Long>();
            for (var finished : pool.invokeAll(Collections.nCopies(clients, client))) {
                all.addAll(finished.get());
            }
            return all;
        } finally {
            pool.shutdownNow();
        }
    }
}
