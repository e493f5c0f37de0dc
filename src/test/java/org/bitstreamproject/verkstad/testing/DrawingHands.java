// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.testing;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Several hands that draw at the same time. Closing waits until each has come to its end; what went wrong there goes wrong here. */
public final class DrawingHands implements AutoCloseable {
    private final ExecutorService threads;
    private final List<Future<Boolean>> drawing;

    public DrawingHands(List<DrawingHand> hands) {
        this.threads = Executors.newFixedThreadPool(hands.size());
        this.drawing = hands.stream()
                .map(hand -> threads.submit(() -> {
                    hand.draw();
                    return true;
                }))
                .toList();
    }

    /** Returns when it is so, or throws what went wrong meanwhile. */
    public void until(BooleanSupplier done) throws Exception {
        for (var waited = 0; !done.getAsBoolean(); waited++) {
            if (waited > 60_000) {
                throw new IllegalStateException("the hands have come to no end");
            }
            TimeUnit.MILLISECONDS.sleep(2);
            for (var each : drawing) {
                if (each.isDone()) {
                    each.get();
                }
            }
        }
    }

    @Override
    public void close() throws Exception {
        threads.shutdown();
        for (var each : drawing) {
            each.get(60, TimeUnit.SECONDS);
        }
    }
}
