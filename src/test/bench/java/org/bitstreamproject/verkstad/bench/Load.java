// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** The same work by several clients at once for a while. */
final class Load {
    private Load() {}

    /** One piece of work. */
    interface Work {
        /** Nanoseconds the server let us wait. Fails when the answer is not the one wanted. */
        long once() throws Exception;
    }

    /**
     * @param perSecond finished by all clients together
     * @param cpu milliseconds for one, server and database
     * @param serverCpu milliseconds for one, server alone
     * @param p95 milliseconds of waiting that one in twenty exceeded
     */
    record Figures(int count, double perSecond, double cpu, double serverCpu, double p95) {
        @Override
        public String toString() {
            return Figure.of(cpu) + " CPU ms (server " + Figure.of(serverCpu) + "), p95 " + Figure.of(p95) + " ms, "
                    + Figure.of(perSecond) + " a second, " + count + " counted";
        }
    }

    static Figures of(Processes processes, int clients, Duration duration, Work work) throws Exception {
        var both = processes.both();
        var server = processes.server();
        var start = System.nanoTime();
        var waits = waits(clients, start + duration.toNanos(), work);
        var seconds = (System.nanoTime() - start) / 1e9;
        var count = waits.size();
        Collections.sort(waits);
        return new Figures(
                count,
                count / seconds,
                (processes.both() - both) * 1000 / count,
                (processes.server() - server) * 1000 / count,
                waits.get((int) (count * 0.95)) / 1e6);
    }

    private static List<Long> waits(int clients, long until, Work work) throws Exception {
        Callable<List<Long>> client = () -> {
            var waits = new ArrayList<Long>();
            do {
                waits.add(work.once());
            } while (System.nanoTime() < until);
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
