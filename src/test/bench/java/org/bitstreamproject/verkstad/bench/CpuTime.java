// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;

/** CPU of this thread for one piece of work: the median after a warm-up, so that neighbours on the machine do not count. */
final class CpuTime {
    private CpuTime() {}

    /** Milliseconds. @param counted how many times; twice as many go before it */
    static double of(int counted, Runnable work) {
        var threads = ManagementFactory.getThreadMXBean();
        var times = new ArrayList<Double>();
        for (var i = 0; i < 3 * counted; i++) {
            var start = threads.getCurrentThreadCpuTime();
            work.run();
            times.add((threads.getCurrentThreadCpuTime() - start) / 1e6);
        }
        return times.subList(2 * counted, times.size()).stream().sorted().toList().get(counted / 2);
    }
}
