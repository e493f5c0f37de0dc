// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.launcher;

import java.time.ZoneOffset;
import java.util.TimeZone;

/**
 * The clock zone of the whole server is UTC, whatever the machine's is. Times are stored in UTC without a zone, and EclipseLink takes
 * them through {@link java.sql.Timestamp} in the server's zone: where clocks go forward, the hour they skip would be stored an hour late.
 */
final class ServerZone {
    private ServerZone() {}

    /** Before anything is read or written. */
    static void takeUtc() {
        TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
    }
}
