// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.domain;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/** What whoever runs the tool must know of a broken rule: in the log once, however many pages meet it, until the next start. */
public final class FaultLog {
    /** After so many others one is told anew. */
    private static final int MOST = 1_000;

    private static final System.Logger LOG = System.getLogger(FaultLog.class.getName());
    private static final FaultLog HERE = new FaultLog(line -> LOG.log(System.Logger.Level.WARNING, line), MOST);

    private final Consumer<String> log;
    private final int most;
    private final Set<String> told = new LinkedHashSet<>();

    FaultLog(Consumer<String> log, int most) {
        this.log = log;
        this.most = most;
    }

    /** Nothing of what people do every day. */
    public static void tell(DomainException broken) {
        HERE.add(broken);
    }

    void add(DomainException broken) {
        var line = broken.forTheLog();
        if (!line.isEmpty() && isNew(line)) {
            log.accept(line);
        }
    }

    private synchronized boolean isNew(String line) {
        boolean isNew = told.add(line);
        if (told.size() > most) {
            told.remove(told.iterator().next());
        }
        return isNew;
    }
}
