// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.jobs;

import java.time.Duration;

/** Work that comes back. Any bean that implements this is found and run, on one node at a time. */
public interface RecurringJob {
    /** Stable and unique: it names the lease. */
    String name();

    /** How often to look; also the longest a dead node's lease is waited for, times five. */
    Duration every();

    /** One round. Opens its own transactions; what it throws is logged and tried again next time. */
    void run();
}
