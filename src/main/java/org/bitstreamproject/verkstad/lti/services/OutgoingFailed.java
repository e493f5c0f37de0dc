// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.services;

import java.time.Duration;
import java.util.Optional;

/** A call to a platform that gave no usable answer. */
public final class OutgoingFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final transient Optional<Duration> wait;

    public OutgoingFailed(Fault fault) {
        this(fault, Optional.empty());
    }

    /** @param wait how long the platform asked us to stay away */
    public OutgoingFailed(Fault fault, Optional<Duration> wait) {
        super(fault.name(), null, false, false);
        this.fault = fault;
        this.wait = wait;
    }

    public Fault fault() {
        return fault;
    }

    public Optional<Duration> wait(Duration longest) {
        return wait.map(asked -> asked.compareTo(longest) > 0 ? longest : asked);
    }
}
